import type { SignalSpan } from "@/db/schema/moderation";
import type { Piece } from "@/lib/platform/form-state";

/** So many places are shown, and so many characters about each. */
const MOST = 3;
const AROUND = 40;

/** The places of a text that were found, with the words about them; those that stand close together in one. */
export function passagesOf(text: string, spans: readonly SignalSpan[]): Piece[][] {
  const groups: SignalSpan[][] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = groups.at(-1)?.at(-1);
    if (last && span.start < last.end) continue;
    if (last && span.start - last.end <= AROUND * 2) groups.at(-1)?.push(span);
    else groups.push([span]);
  }
  return groups.slice(0, MOST).map((group) => cut(text, group));
}

function cut(text: string, group: readonly SignalSpan[]): Piece[] {
  const [first, last] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0];
  const before = text.slice(Math.max(0, first - AROUND), first);
  const after = text.slice(last, last + AROUND);
  const from = first > AROUND ? `…${before.replace(/^\S*\s+/u, "")}` : before;
  const to = last + AROUND < text.length ? `${after.replace(/\s+\S*$/u, "")}…` : after;
  const inside = group.flatMap(({ start, end }, n) => {
    const next = group[n + 1]?.start;
    const between = next === undefined ? to : text.slice(end, next);
    return [
      { at: start, text: text.slice(start, end), marked: true },
      { at: end, text: between, marked: false },
    ];
  });
  return [{ at: -1, text: from, marked: false }, ...inside].filter((piece) => piece.text !== "");
}
