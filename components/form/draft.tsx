"use client";

import { useContext, useEffect, useRef, useState } from "react";
import { FormContext } from "./form-context";

type Props = {
  /** The name of the textarea, in the same form. */
  name: string;
  /** Under which name the device keeps it: one for each place where something can be written. */
  keepAs: string;
};

type Kept = "nothing" | "kept" | "brought back";

/**
 * Keeps what is being written on the device, says so, brings it back on the next visit, and forgets it when it has
 * been sent. Not for a question without a name: of that nothing may stay behind.
 */
export function Draft({ name, keepAs }: Props) {
  const { status } = useContext(FormContext);
  const place = useRef<HTMLParagraphElement>(null);
  const [kept, setKept] = useState<Kept>("nothing");
  const key = `draft:${keepAs}`;

  useEffect(() => {
    const field = writingBeside(place.current, name);
    if (!field) return;
    const before = onDevice(() => localStorage.getItem(key));
    if (before && !field.value) {
      field.value = before;
      setKept("brought back");
    }
    const keep = () => {
      const done = onDevice(() => {
        if (field.value) localStorage.setItem(key, field.value);
        else localStorage.removeItem(key);
        return true;
      });
      setKept(done && field.value ? "kept" : "nothing");
    };
    field.addEventListener("input", keep);
    return () => field.removeEventListener("input", keep);
  }, [key, name]);

  useEffect(() => {
    if (status !== "done") return;
    onDevice(() => localStorage.removeItem(key));
    setKept("nothing");
  }, [status, key]);

  function startAfresh() {
    const field = writingBeside(place.current, name);
    onDevice(() => localStorage.removeItem(key));
    setKept("nothing");
    if (!field) return;
    field.value = "";
    field.focus();
  }

  return (
    <p ref={place} className="hint cluster apart" role="status">
      {kept === "kept" && <span>Kept on this device until you send it.</span>}
      {kept === "brought back" && (
        <>
          <span>You had begun this; it was kept on this device.</span>
          <button type="button" className="act" onClick={startAfresh}>
            Start afresh
          </button>
        </>
      )}
    </p>
  );
}

function writingBeside(place: HTMLElement | null, name: string): HTMLTextAreaElement | undefined {
  const field = place?.closest("form")?.elements.namedItem(name);
  return field instanceof HTMLTextAreaElement ? field : undefined;
}

/** Storage can be full or forbidden; then nothing is kept, and nothing says that it is. */
function onDevice<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
