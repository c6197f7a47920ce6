"use client";

import { useEffect, useRef, useState } from "react";
import { amount, capital } from "@/lib/platform/amounts";

/** How many words are written so far, in words. Not announced: who can't see it doesn't need it while typing. */
export function WordsSoFar({ name }: { name: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  const [words, setWords] = useState(0);

  useEffect(() => {
    const field = place.current?.closest("form")?.elements.namedItem(name);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const count = () => setWords(field.value.split(/\s+/).filter(Boolean).length);
    count();
    field.addEventListener("input", count);
    return () => field.removeEventListener("input", count);
  }, [name]);

  return (
    <p ref={place} className="hint ms-auto">
      {words > 0 && `${capital(amount(words, "word", "words"))} so far`}
    </p>
  );
}
