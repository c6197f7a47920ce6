import type { MarkedText } from "@/lib/moderation/reviews/mark-spans";

/** A text as it was typed, with the words that screening found; each carries the number of its finding. */
export function MarkedWords({ pieces }: { pieces: readonly MarkedText[] }) {
  let at = 0;
  const placed = pieces.map((piece, n) => {
    const ends = piece.marks.filter((number) => !pieces[n + 1]?.marks.includes(number));
    const start = at;
    at += piece.text.length;
    return { ...piece, ends, start };
  });
  return (
    <div className="item-text whitespace-pre-line" id="item-words">
      {placed.map(({ text, marks, ends, start }) =>
        marks.length === 0 ? (
          <span key={start}>{text}</span>
        ) : (
          <mark key={start} className="fl name">
            {text}
            {ends.length > 0 && <sup className="select-none">{ends.join(" ")}</sup>}
          </mark>
        ),
      )}
    </div>
  );
}
