import type { SignalSpan } from "@/db/schema/moderation";
import { isOneOf } from "@/lib/platform/by-code-point";
import type { Signal } from "./signal";

const isLetter = isOneOf(/^[\p{L}\p{N}]$/u);
const isWhite = isOneOf(/^\s$/u);
const isMark = isOneOf(/^\p{M}$/u);

/**
 * The Markdown of a text as readers are to see it: of what the list masks there is the first letter, then dots, and the
 * spaces between words. Null where nothing is masked. The dots are as many as the letters, so that a text keeps its shape.
 */
export function maskWords(body: string, signals: readonly Signal[]): string | null {
  const spans = signals.flatMap(({ masks, place, spans = [] }) => (masks && !place ? spans : []));
  if (spans.length === 0) return null;
  let [masked, at] = ["", 0];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    masked += body.slice(at, from) + dots(body, { start: from, end }, from === start);
    at = end;
  }
  return masked + body.slice(at);
}

function dots(body: string, { start, end }: SignalSpan, keepsFirst: boolean): string {
  return [...body.slice(start, end)]
    .map((sign, n) => {
      if (isWhite(sign)) return sign;
      if (isMark(sign)) return "";
      return n === 0 && keepsFirst && isLetter(sign) ? sign : "•";
    })
    .join("");
}
