import { KINDS } from "@/components/moderation/words";
import type { TriedView } from "@/lib/moderation/dry-run/views";

/** Contributions that a change would have treated otherwise, without their writers. */
export function DryRunExamples({ examples }: { examples: readonly TriedView[] }) {
  return (
    <ol className="ruled mt-2">
      {examples.map(({ id, kind, article, text, because, fate, reviewId }) => (
        <li key={id}>
          <div className="stack gap-1 py-2">
            <p className="ds dim">
              {KINDS[kind].word}
              {article && ` on “${article}”`}, {fate}
              {reviewId && (
                <>
                  {" · "}
                  <a href={`/moderation/reviews/${reviewId}`}>Its history</a>
                </>
              )}
            </p>
            <p className="whitespace-pre-line">
              {placed(text).map(({ start, text, marks }) =>
                marks.length > 0 ? (
                  <mark key={start} className="fl name">
                    {text}
                  </mark>
                ) : (
                  <span key={start}>{text}</span>
                ),
              )}
            </p>
            {because.map((reason) => (
              <p key={reason} className="ds dimmer">
                {reason}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Each piece with where it begins, by which it is told from the others. */
function placed(pieces: TriedView["text"]) {
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    at += piece.text.length;
    return { ...piece, start };
  });
}
