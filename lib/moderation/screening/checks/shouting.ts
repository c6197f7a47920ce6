import type { SignalSpan } from "@/db/schema/moderation";
import type { Check } from "../checks";

/** Three words in a row or more, all in capitals; the first of at least two letters. */
const LOUD = /\p{Lu}[\p{Lu}\p{M}'’]+(?!\p{L})(?:[^\p{L}\p{N}\n]{1,3}\p{Lu}[\p{Lu}\p{M}'’]*(?!\p{L})){2,}/gu;
/** Fewer capitals are a title, or the names of a few offices. */
const FEWEST = 40;
/** The part of all letters that they must be. */
const PART = 0.5;
const MOST = 20;

/** Written in capitals for the most part. That it is shouting is only how it reads, so its writer is asked first. */
export const shouting: Check = {
  name: "shouting",
  look: ({ body }) => {
    const spans: SignalSpan[] = [...body.matchAll(LOUD)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }));
    const loud = spans.reduce((sum, { start, end }) => sum + lettersIn(body.slice(start, end)), 0);
    if (loud < FEWEST || loud < lettersIn(body) * PART) return [];
    return [
      {
        effect: "nudge",
        explanation: "Is written in capitals for the most part.",
        advice: "Most of it is in capitals, which reads as shouting to many.",
        spans: spans.slice(0, MOST),
      },
    ];
  },
};

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
