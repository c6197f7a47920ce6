import { FNV_BASIS, fnvStep, mixBits } from "@/lib/platform/mix-bits";

/** Shorter texts resemble one another by themselves. In letters, quotes and spaces left out. */
const SHORTEST = 80;
/** Letters to a piece. */
const PIECE = 5;
const BANDS = 12;
const ROWS = 4;

/**
 * Numbers that two texts of much the same words share, for finding near-duplicates by an index: twelve bands of a MinHash
 * (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4) over pieces of five letters. Texts that
 * have eight of ten pieces in common share a band nearly always, those that have half of them every other time, and
 * those of different words never. What is quoted from others is left out. None for short texts.
 */
export function likeness(body: string): number[] | null {
  const letters = body
    .replace(/^\s*>.*$/gmu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  if (letters.length < SHORTEST) return null;
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (let at = 0; at + PIECE <= letters.length; at++) {
    const piece = hash(letters, at);
    for (let row = 0; row < least.length; row++) {
      const mixed = mixBits(piece ^ Math.imul(row + 1, 0x9e3779b1));
      if (mixed < (least[row] ?? 0)) least[row] = mixed;
    }
  }
  return Array.from(
    { length: BANDS },
    (_, band) =>
      least.subarray(band * ROWS, (band + 1) * ROWS).reduce((sum, part) => mixBits(sum ^ part), band) |
      // As Postgres keeps an integer: with a sign.
      0,
  );
}

function hash(letters: string, from: number): number {
  let sum = FNV_BASIS;
  for (let at = from; at < from + PIECE; at++) sum = fnvStep(sum, letters.charCodeAt(at));
  return sum;
}
