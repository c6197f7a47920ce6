import { LISTED } from "./draw-receipt";
import { PLACES } from "./places";
import type { Receipt } from "./views";
import { GROCERIES } from "./words/groceries";
import { wordsMeant } from "./words-meant";

/** What is typed can stand for more than one receipt; each that is tried costs the device a second or more. */
export const MOST_READINGS = 4;

/** A typing as it can be read, or what stands against it. */
export type ReadReceipt =
  | { receipts: Receipt[] }
  | { wrong: "count" }
  /** The word at this place (from 1) isn't one of ours, or could be so many that they can't be tried. */
  | { wrong: "word"; place: number; word: string; meant: number };

/**
 * Reads a receipt as somebody typed it: any case, spacing, line breaks, dashes and punctuation; a word may be cut short or
 * carry one slip of the finger. Six words are a title, ten a shopping list.
 */
export function readReceipt(typed: string): ReadReceipt {
  const words = typed
    .slice(0, 400)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']/g, "")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  const lists = listsFor(words.length);
  if (!lists) return { wrong: "count" };
  const meant = words.map((word, place) => wordsMeant(word, lists[place] ?? []));
  const readings = meant.reduce((product, { length }) => product * length, 1);
  if (readings > 0 && readings <= MOST_READINGS) return { receipts: every(meant) };
  // A word that is none of ours before one that could be several, and of those the one that could be most.
  const worst = meant.reduce((worst, { length }, place) => {
    const least = meant[worst]?.length ?? 0;
    return least > 0 && (length === 0 || length > least) ? place : worst;
  }, 0);
  return {
    wrong: "word",
    place: worst + 1,
    word: (words[worst] ?? "").slice(0, 30),
    meant: meant[worst]?.length ?? 0,
  };
}

/** Which list stands behind each of so many words. */
function listsFor(words: number): readonly (readonly string[])[] | undefined {
  if (words === PLACES.length) return PLACES;
  return words === LISTED ? Array.from({ length: LISTED }, () => GROCERIES) : undefined;
}

/** Every receipt that has one of the words at each place. */
function every(meant: readonly string[][]): Receipt[] {
  return meant.reduce<Receipt[]>(
    (receipts, words) => receipts.flatMap((receipt) => words.map((word) => [...receipt, word])),
    [[]],
  );
}
