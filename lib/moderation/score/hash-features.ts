import { FNV_BASIS, fnvStep, mixBits } from "@/lib/platform/mix-bits";
import { splitWords, type Word } from "./split-words";

/** How many weights a model has. What a text shows is hashed into that many buckets, so no word is ever kept. */
export const BUCKETS = 2 ** 16;

const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 5;

/**
 * What a text shows, as numbers of buckets, each once: its words and pairs of neighbouring words, and pieces of three
 * to five letters that don't cross a word's edge. The two are kept apart since there are many more pieces than words.
 */
export type Features = { words: Uint16Array; pieces: Uint16Array };

/**
 * Hashes a text into features (the hashing trick: Weinberger et al. 2009). Whoever changes what is hashed takes the
 * meaning from every stored model: set them inactive in the same migration.
 */
export function hashFeatures(text: string): Features {
  const [words, pieces]: [number[], number[]] = [[], []];
  let before: Word | undefined;
  for (const word of splitWords(text)) {
    words.push(bucketOfWord(word));
    if (before) words.push(bucketOfPair(before, word));
    for (const bucket of bucketsOfPieces(word)) pieces.push(bucket);
    before = word;
  }
  return { words: once(words), pieces: once(pieces) };
}

const seen = new Uint8Array(BUCKETS);

/** Each bucket once, in the order in which they came. Marks in an array cost half of what a set does. */
function once(buckets: readonly number[]): Uint16Array {
  const distinct = buckets.filter((bucket) => {
    if (seen[bucket]) return false;
    seen[bucket] = 1;
    return true;
  });
  for (const bucket of distinct) seen[bucket] = 0;
  return Uint16Array.from(distinct);
}

/** The bucket of a word by itself. */
export function bucketOfWord({ folded }: Word): number {
  return bucket(`w ${folded}`);
}

/** The bucket of two words that follow each other. */
export function bucketOfPair(first: Word, second: Word): number {
  return bucket(`p ${first.folded} ${second.folded}`);
}

/** The buckets of a word's pieces, its edges counting as letters; one may come more than once. */
export function bucketsOfPieces({ folded }: Word): number[] {
  const edged = ` ${folded} `;
  const buckets: number[] = [];
  for (let start = 0; start + SHORTEST_PIECE <= edged.length; start++) {
    const end = Math.min(start + LONGEST_PIECE, edged.length);
    let hash = FNV_BASIS;
    for (let n = start; n < end; n++) {
      hash = fnvStep(hash, edged.charCodeAt(n));
      // A piece's hash goes on from that of the piece one letter shorter.
      if (n - start >= SHORTEST_PIECE - 1) buckets.push(bucketOf(hash));
    }
  }
  return buckets;
}

function bucket(feature: string): number {
  let hash = FNV_BASIS;
  for (let n = 0; n < feature.length; n++) hash = fnvStep(hash, feature.charCodeAt(n));
  return bucketOf(hash);
}

function bucketOf(hash: number): number {
  return mixBits(hash) & (BUCKETS - 1);
}
