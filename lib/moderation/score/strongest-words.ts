import type { SignalSpan } from "@/db/schema/moderation";
import { bucketOfPair, bucketOfWord, bucketsOfPieces, hashFeatures } from "./hash-features";
import { type ScoreModel, share } from "./model";
import { splitWords, type Word } from "./split-words";

/** A word that speaks against a text: how much (as in the sum behind the score), and where it stands. */
export type StrongWord = { weight: number; spans: SignalSpan[] };

/** How many places of one word are told. */
const PLACES = 20;

/**
 * The words that speak most against a text, strongest first. A word's weight is its own, half of each pair it is in,
 * and that of its pieces; words whose weight is not positive are left out.
 * @param most how many words at most
 */
export function strongestWords(model: ScoreModel, text: string, most: number): StrongWord[] {
  const features = hashFeatures(text);
  const [ofWords, ofPieces] = [share(features.words), share(features.pieces)];
  const weight = (bucket: number) => model.weights[bucket] ?? 0;
  const found = new Map<string, StrongWord>();
  const noted = (word: Word): StrongWord => {
    const known = found.get(word.folded);
    if (known) return known;
    const pieces = [...new Set(bucketsOfPieces(word))];
    const own = weight(bucketOfWord(word)) * ofWords;
    const fresh = { weight: own + pieces.reduce((sum, n) => sum + weight(n), 0) * ofPieces, spans: [] };
    found.set(word.folded, fresh);
    return fresh;
  };
  const pairs = new Set<number>();
  let before: Word | undefined;
  for (const word of splitWords(text)) {
    const strong = noted(word);
    if (strong.spans.length < PLACES) strong.spans.push({ start: word.start, end: word.end });
    if (before) {
      const pair = bucketOfPair(before, word);
      if (!pairs.has(pair)) {
        const half = (weight(pair) * ofWords) / 2;
        strong.weight += half;
        noted(before).weight += half;
        pairs.add(pair);
      }
    }
    before = word;
  }
  return [...found.values()]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
}
