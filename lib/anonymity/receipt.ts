import { DESCRIBING } from "./words/describing";
import { THINGS } from "./words/things";

/**
 * The list behind each of a receipt's six words: three lines that read like a book's title ("Patient
 * Heron, Copper Rain, Gentle Harvest"), and 65 bits in all (`anonymity.md` 3). Words may be added to the
 * lists but never taken out, since somebody may be keeping one.
 */
export const PLACES: readonly (readonly string[])[] = [
  DESCRIBING,
  THINGS,
  DESCRIBING,
  THINGS,
  DESCRIBING,
  THINGS,
];

/** Six words in lower case, in their order: the only key to what was asked. Never stored, never logged. */
export type Receipt = readonly string[];

/** The three lines in which a receipt is shown, as titles are written. */
export function linesOf(receipt: Receipt): string[] {
  const titled = receipt.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [0, 2, 4].map((at) => titled.slice(at, at + 2).join(" "));
}
