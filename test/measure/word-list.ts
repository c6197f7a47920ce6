import { splitWords } from "@/lib/moderation/score/split-words";
import type { Judged } from "./corpora";

const LISTED = 100;

/**
 * The list of words that a moderator would keep who had read all of these texts: the hundred that stand most clearly
 * oftener in what was turned down (by the difference of logarithms, each count raised by one).
 */
export function listWords(texts: readonly Judged[]): ReadonlySet<string> {
  const counts = new Map<string, { against: number; approved: number }>();
  for (const { text, against } of texts) {
    for (const word of wordsOf(text)) {
      const count = counts.get(word) ?? { against: 0, approved: 0 };
      count[against ? "against" : "approved"] += 1;
      counts.set(word, count);
    }
  }
  const clearness = ({ against, approved }: { against: number; approved: number }) =>
    Math.log((against + 1) / (approved + 1));
  return new Set(
    [...counts]
      .sort(([, a], [, b]) => clearness(b) - clearness(a))
      .slice(0, LISTED)
      .map(([word]) => word),
  );
}

/** How many listed words a text has. */
export function countListed(list: ReadonlySet<string>, text: string): number {
  return [...wordsOf(text)].filter((word) => list.has(word)).length;
}

function wordsOf(text: string): Set<string> {
  return new Set(splitWords(text).map(({ folded }) => folded));
}
