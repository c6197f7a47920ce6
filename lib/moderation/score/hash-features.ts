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
  const [words, pieces] = [new Set<number>(), new Set<number>()];
  let before: Word | undefined;
  for (const word of splitWords(text)) {
    words.add(bucketOfWord(word));
    if (before) words.add(bucketOfPair(before, word));
    for (const bucket of bucketsOfPieces(word)) pieces.add(bucket);
    before = word;
  }
  return { words: Uint16Array.from(words), pieces: Uint16Array.from(pieces) };
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
    const longest = Math.min(LONGEST_PIECE, edged.length - start);
    for (let length = SHORTEST_PIECE; length <= longest; length++) {
      buckets.push(bucket(edged.slice(start, start + length)));
    }
  }
  return buckets;
}

/** FNV-1a, with MurmurHash3's last step so that its low bits are as good as the others. */
function bucket(feature: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < feature.length; n++) hash = Math.imul(hash ^ feature.charCodeAt(n), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
