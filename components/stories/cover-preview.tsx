"use client";

import { useEffect, useRef, useState } from "react";
import { listed } from "@/lib/platform/amounts";

type Face = { title: string; byline: string; notes: string[] };

/** How the cover will look, as its title, name and content notes are written. Without script there is none yet. */
export function CoverPreview() {
  const place = useRef<HTMLElement>(null);
  const [face, setFace] = useState<Face>({ title: "", byline: "", notes: [] });

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const look = () => setFace(faceOf(form));
    look();
    form.addEventListener("input", look);
    return () => form.removeEventListener("input", look);
  }, []);

  return (
    <aside ref={place} className="m prev needs-script" aria-hidden="true">
      <p className="label mb-3">The cover, in one of four cloths</p>
      <div className="cover cloth-tan">
        <h3>{face.title || "Your title"}</h3>
        <p className="foot">
          <span className="block">{face.byline}</span>
          {face.notes.length > 0 && <span className="block">Content note: {listed(face.notes)}</span>}
        </p>
      </div>
    </aside>
  );
}

function faceOf(form: HTMLFormElement): Face {
  const data = new FormData(form);
  const chosen = form.querySelector<HTMLInputElement>("input[name=byline]:checked");
  const name = chosen?.closest("label")?.querySelector(".hint")?.textContent ?? "";
  const nameless = chosen?.value === "anonymous";
  return {
    title: String(data.get("title") ?? ""),
    byline: nameless ? "by a reader, anonymous" : chosen && chosen.value.length > 3 ? `by ${name}` : "by you",
    notes: data.getAll("contentNotes").map(String),
  };
}
