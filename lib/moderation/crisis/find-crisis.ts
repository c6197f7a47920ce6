import { english } from "./languages/english";
import type { CrisisLanguage } from "./languages/language";
import { readSmall } from "./read-small";

/** The languages in which signs are known. */
const LANGUAGES: readonly CrisisLanguage[] = [english];

/** So much of a text is looked through, in UTF-16 units: more than anything here may have. */
const LONGEST = 60_000;

/** So many places are pointed out. */
const MOST = 10;

/** A place in the text: offsets in UTF-16 units. */
export type Place = { start: number; end: number };

/**
 * Finds where a text says, of its writer and of now, that they wish to die or to harm themselves. It decides whether
 * help is shown and a person reads soon; it says nothing about anybody. Plain rules, which miss what is said
 * otherwise and find what is meant otherwise. No part of the server: the browser may use it as well.
 */
export function findCrisis(typed: string): Place[] {
  const { text, at } = readSmall(typed.slice(0, LONGEST));
  const found: Place[] = [];
  for (const { index, 0: sentence } of text.matchAll(/[^.!?;\n]+/g)) {
    // A line that quotes somebody, as Markdown does.
    if (sentence.startsWith(">")) continue;
    for (const language of LANGUAGES) {
      for (const { start, end } of signsIn(sentence.trimEnd(), language)) {
        found.push({ start: at[index + start] ?? 0, end: (at[index + end - 1] ?? 0) + 1 });
        if (found.length === MOST) return found;
      }
    }
  }
  return found;
}

/** Places in a sentence that overlap are one. */
function signsIn(sentence: string, { hint, signs, before, after, past, present }: CrisisLanguage): Place[] {
  if (!hint.test(sentence)) return [];
  if (past.test(sentence) && !present.test(sentence)) return [];
  const places: Place[] = [];
  for (const sign of signs) {
    for (const { index, 0: words } of sentence.matchAll(sign)) {
      const [start, end] = [index, index + words.length];
      if (before.test(sentence.slice(Math.max(0, start - 60), start))) continue;
      if (after.test(sentence.slice(end, end + 40))) continue;
      if (!places.some((place) => start < place.end && place.start < end)) places.push({ start, end });
    }
  }
  return places.sort((a, b) => a.start - b.start);
}
