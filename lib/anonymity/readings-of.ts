import { Refusal } from "@/lib/platform/refusal";
import { PLACES } from "./places";
import type { Receipt } from "./views";
import { wordsMeant } from "./words-meant";

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];

/**
 * How many receipts one typing may stand for. Each is looked up, so a guess tries this many at once: four bits of the
 * sixty-five and more that a receipt has.
 */
const MOST_READINGS = 16;

/**
 * Reads a receipt as somebody typed it: any case, spacing, line breaks and punctuation; a word may be cut short or carry
 * one slip of the finger. Where that could be several of our words, all are read: only one of the receipts exists.
 * @throws Refusal `receipt_malformed`, `receipt_word_unknown` naming the word
 */
export function readingsOf(typed: string): Receipt[] {
  const words = typed
    .slice(0, 400)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']/g, "")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  if (words.length !== PLACES.length) throw new Refusal("receipt_malformed", { field: "words" });
  return PLACES.reduce<Receipt[]>(
    (readings, list, place) => {
      const typedWord = words[place] ?? "";
      const meant = wordsMeant(typedWord, list);
      if (meant.length > 0 && readings.length * meant.length <= MOST_READINGS) {
        return readings.flatMap((reading) => meant.map((word) => [...reading, word]));
      }
      throw new Refusal("receipt_word_unknown", {
        field: "words",
        values: { nth: ORDINALS[place] ?? "", word: typedWord.slice(0, 30) },
      });
    },
    [[]],
  );
}
