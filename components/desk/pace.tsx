import { amount, capital, inWords } from "@/lib/platform/amounts";
import type { PaceView } from "@/lib/questions/desk/views";

/** More commas than these would be a crowd; the sentence says it all the same. */
const MOST_COMMAS = 10;

/** The author's pace: a comma for each letter that was agreed to, the answered ones in ink. Never a backlog. */
export function Pace({ pace: { agreed, answered } }: { pace: PaceView }) {
  const commas = Math.min(agreed, MOST_COMMAS);
  const room = Math.max(0, agreed - answered);
  return (
    <div className="pace">
      <span className="pc" aria-hidden="true">
        {Array.from({ length: commas }, (_, n) => n).map((n) =>
          n < answered ? <b key={n}>,</b> : <i key={n}>,</i>,
        )}
      </span>
      <p className="ds dim">
        You agreed to {inWords(agreed)} a week.{" "}
        {answered === 0 ? "None is answered yet" : `${capital(inWords(answered))} answered`},{" "}
        {room === 0 ? "so this week is done" : `room for ${inWords(room)}`}. The rest are told that they’re
        waiting.
      </p>
    </div>
  );
}

/** How many people a thing is for: "One person", "Seven people". */
export const people = (n: number) => capital(amount(n, "person", "people"));
