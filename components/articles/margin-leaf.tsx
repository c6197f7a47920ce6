"use client";

import { useEffect } from "react";

/** The least room between two notes in the margin, in pixels. */
const BETWEEN = 12;

/**
 * The margin of a wide page. Style sheets line notes up with their passages where the browser can anchor; where it
 * can't, this does. In either it keeps the text as tall as its margin, and marks the passage whose note is being read.
 */
export function MarginLeaf() {
  useEffect(() => {
    const text = document.getElementById("text");
    if (!text) return;
    const wide = matchMedia("(width >= 68.75rem)");
    const anchored = CSS.supports("anchor-name: --a");
    const settle = () => lineUp(text, wide.matches, anchored);
    const resized = new ResizeObserver(settle);
    for (const part of text.querySelectorAll("[data-block], .in-margin")) resized.observe(part);
    wide.addEventListener("change", settle);
    const follow = (event: Event) => markRead(text, event.target);
    for (const kind of ["click", "focusin", "pointerover"]) text.addEventListener(kind, follow);
    return () => {
      resized.disconnect();
      wide.removeEventListener("change", settle);
      for (const kind of ["click", "focusin", "pointerover"]) text.removeEventListener(kind, follow);
    };
  }, []);
  return null;
}

/** Lines each note up with its words, and below the note before it. */
function lineUp(text: HTMLElement, wide: boolean, anchored: boolean) {
  text.style.minHeight = "";
  if (!wide) return;
  const top = text.getBoundingClientRect().top;
  let free = 0;
  for (const note of text.querySelectorAll<HTMLElement>(".mnote > .in-margin")) {
    if (!anchored) {
      const words = text.querySelector(`.mark[data-gloss~="${note.parentElement?.dataset.letter}"]`);
      const line = (words?.getBoundingClientRect().top ?? top) - top;
      note.style.insetBlockStart = `${Math.max(line, free)}px`;
    }
    free = note.getBoundingClientRect().bottom - top + BETWEEN;
  }
  text.style.minHeight = `${free}px`;
}

/** Marks the passage and the note that belong together. */
function markRead(text: HTMLElement, target: EventTarget | null) {
  if (!(target instanceof Element)) return;
  const part = target.closest<HTMLElement>(".mark, .gl, .mnote");
  const letter = part?.dataset.letter ?? part?.dataset.gloss?.split(" ")[0] ?? part?.textContent;
  if (!part || !letter) return;
  for (const note of text.querySelectorAll<HTMLElement>(".mnote")) {
    note.classList.toggle("on", note.dataset.letter === letter);
  }
  for (const mark of text.querySelectorAll<HTMLElement>(".mark")) {
    mark.classList.toggle("on", mark.dataset.gloss?.split(" ").includes(letter));
  }
}
