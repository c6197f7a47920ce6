import { Refusal } from "@/lib/platform/refusal";
import { PLACES } from "./places";
import { repairWord } from "./repair-word";
import type { Receipt } from "./views";

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];

/**
 * Reads a receipt as somebody typed it: any case, spacing, line breaks and punctuation; a word may be cut
 * short or carry one slip of the finger where only one of ours can be meant.
 * @throws Refusal `receipt_malformed`, `receipt_word_unknown` naming the word
 */
export function parseReceipt(typed: string): Receipt {
  const words = typed
    .slice(0, 400)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']/g, "")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  if (words.length !== PLACES.length) throw new Refusal("receipt_malformed", { field: "words" });
  return PLACES.map((list, place) => {
    const typedWord = words[place] ?? "";
    const word = repairWord(typedWord, list);
    if (word) return word;
    throw new Refusal("receipt_word_unknown", {
      field: "words",
      values: { nth: ORDINALS[place] ?? "", word: typedWord.slice(0, 30) },
    });
  });
}
