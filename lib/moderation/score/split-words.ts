import type { SignalSpan } from "@/db/schema/moderation";
import { letterLookedLike, letterMeant } from "@/lib/platform/look-alikes";

/** A word of a text: what it comes to, and where it stands (UTF-16 units). */
export type Word = SignalSpan & { folded: string };

/** Letters that stand one by one are one word ("i d.i-o t"); other words go from letter to letter. */
const WORD =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[ .\-_*][\p{L}\p{N}](?![\p{L}\p{N}])){2,}|[\p{L}\p{N}$@|](?:['’\p{M}\p{Cf}]*[\p{L}\p{N}$@|])*\p{M}*/gu;

/**
 * The words of a text, each in lower case, without accents and invisible signs, with look-alikes as the letters they
 * pass for, and no letter more than twice in a row: a word that was dressed up comes to the same as the plain one.
 */
export function splitWords(text: string): Word[] {
  return [...text.matchAll(WORD)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length, folded: fold(found[0]) }))
    .filter(({ folded }) => folded !== "");
}

function fold(word: string): string {
  // Most words are in plain letters, and then there is nothing else to do.
  if (/^[a-z]+$/i.test(word)) return withoutRepeats(word.toLowerCase());
  const plain = word
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}$@|]/gu, "")
    .toLowerCase();
  return withoutRepeats(
    Array.from(plain, (sign) => letterLookedLike(sign) ?? letterMeant(sign) ?? sign).join(""),
  );
}

function withoutRepeats(word: string): string {
  return word.replace(/(.)\1{2,}/gu, "$1$1");
}
