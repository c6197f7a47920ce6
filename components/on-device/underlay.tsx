import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import type { Span } from "@/lib/on-device/details/detail";

type Props = { field: HTMLTextAreaElement; text: string; spans: readonly Span[] };

/**
 * The same words behind those in the field, with marks under some: a field has no marks of its own. It is for the eye
 * alone; the hints say the same.
 */
export function Underlay({ field, text, spans }: Props) {
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const follow = () => {
      if (!sheet.current) return;
      const { offsetTop, offsetLeft, offsetHeight, clientLeft, clientWidth } = field;
      Object.assign(sheet.current.style, {
        top: `${offsetTop}px`,
        left: `${offsetLeft}px`,
        height: `${offsetHeight}px`,
        // A bar to scroll with takes its room from the words.
        width: `${clientWidth + 2 * clientLeft}px`,
      });
      sheet.current.scrollTop = field.scrollTop;
    };
    follow();
    const watch = new ResizeObserver(follow);
    watch.observe(field);
    field.addEventListener("scroll", follow);
    field.addEventListener("input", follow);
    return () => {
      watch.disconnect();
      field.removeEventListener("scroll", follow);
      field.removeEventListener("input", follow);
    };
  }, [field]);

  const parent = field.parentElement;
  if (!parent) return null;
  return createPortal(
    <div ref={sheet} className="underlay" aria-hidden="true">
      {piecesOf(text, spans).map(({ at, words, marked }) =>
        marked ? (
          <span key={at} className="idmark">
            {words}
          </span>
        ) : (
          words
        ),
      )}
    </div>,
    parent,
  );
}

function piecesOf(text: string, spans: readonly Span[]) {
  const pieces: { at: number; words: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push({ at, words: text.slice(at, start), marked: false });
    pieces.push({ at: start, words: text.slice(start, end), marked: true });
    at = end;
  }
  // What ends with a line break has one more line, as in a field.
  pieces.push({ at, words: `${text.slice(at)}\n`, marked: false });
  return pieces;
}
