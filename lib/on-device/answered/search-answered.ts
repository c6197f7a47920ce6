import type { AnsweredEntry } from "./entry";
import { stemsOf } from "./stems";

/** BM25: how soon a word that comes again counts no more, and how much a long text is held against. */
const SATURATION = 1.2;
const LENGTH = 0.6;
/** What a word of the question counts against one of the answer. */
const QUESTION = 2;

const SUGGESTED = 3;
/** So many different words have to be shared; what fits much worse than the best isn't suggested. */
const SHARED = 2;
const WORTH = 0.35;

type Indexed = { entry: AnsweredEntry; weights: Map<string, number>; length: number };

/** Finds up to three of the entries that are about what is being written, the nearest first. */
export type Search = (typed: string) => AnsweredEntry[];

/** Reads the entries once, for any number of searches. */
export function makeSearch(entries: readonly AnsweredEntry[]): Search {
  const indexed = entries.map(readEntry);
  const average = indexed.reduce((sum, { length }) => sum + length, 0) / Math.max(1, indexed.length);
  const spread = new Map<string, number>();
  for (const { weights } of indexed) {
    for (const stem of weights.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }

  return (typed) => {
    const wanted = countOf(stemsOf(typed));
    const found = indexed.flatMap(({ entry, weights, length }) => {
      let [score, shared] = [0, 0];
      for (const [stem, times] of wanted) {
        const weight = weights.get(stem);
        if (!weight) continue;
        const texts = spread.get(stem) ?? 0;
        const rarity = Math.log(1 + (indexed.length - texts + 0.5) / (texts + 0.5));
        const worn = weight + SATURATION * (1 - LENGTH + (LENGTH * length) / average);
        score += (Math.min(2, times) * rarity * weight * (SATURATION + 1)) / worn;
        shared += 1;
      }
      return shared < SHARED ? [] : [{ entry, score }];
    });
    found.sort((a, b) => b.score - a.score);
    const least = (found[0]?.score ?? 0) * WORTH;
    return found
      .slice(0, SUGGESTED)
      .filter(({ score }) => score >= least)
      .map(({ entry }) => entry);
  };
}

function readEntry(entry: AnsweredEntry): Indexed {
  const weights = countOf(stemsOf(entry.answer));
  for (const stem of stemsOf(entry.question)) weights.set(stem, (weights.get(stem) ?? 0) + QUESTION);
  return { entry, weights, length: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
}

function countOf(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}
