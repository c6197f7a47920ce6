import type { MyAppealView } from "@/lib/moderation/appeals/views";

/** What came of a second reading, for whoever asked for it. Runs in the browser too. */
export function ReadAgain({ appeal: { outcome, answer } }: { appeal: MyAppealView }) {
  if (outcome === "settled") return null;
  if (outcome === null) {
    return (
      <p className="hint">
        You have asked for a second reading. Somebody who didn’t make the decision reads it; the answer comes
        here.
      </p>
    );
  }
  return (
    <blockquote className="stack gap-1 border-s-[1.5px] border-pencil ps-4">
      <p className="hint">
        Somebody else has read it again.{" "}
        {outcome === "overturned" ? "The decision was wrong, and is taken back." : "The decision stands."}{" "}
        They wrote:
      </p>
      <p className="note-body whitespace-pre-line">{answer}</p>
    </blockquote>
  );
}
