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
