import { LANGUAGES, type Language } from "@/db/vocabulary";
import { byCodePoint } from "@/lib/platform/by-code-point";
import { FUNCTION_WORDS, OWN_LETTERS } from "./function-words";

/** Fewer words, or letters of another script, could be anything: a name, a title, a quotation. */
const FEWEST_WORDS = 8;
const FEWEST_LETTERS = 24;
/** The part of the words that must be small words of the language, at least. */
const PART = 0.18;
/** So many of them must be different, and longer than a letter. */
const FEWEST_DIFFERENT = 3;
/** How much more they must weigh than those of the next language. */
const LEAD = 1.35;
/** Reading further changes nothing. In characters. */
const ENOUGH = 1_500;

/**
 * The language that a text is written in, as far as it can be told: by its script, by letters that one of its languages
 * alone has, or by its small words. Nothing for short texts, for those of two languages and for languages not known here.
 */
export function languageOf(body: string): Language | null {
  const text = body.slice(0, ENOUGH).normalize("NFC").replace(NO_WORDS, " ").toLowerCase();
  const counts = countWritings(text);
  const letters = WRITINGS.reduce((sum, writing) => sum + (counts.get(writing) ?? 0), 0);
  for (const { writing, fewest, language } of SCRIPTS) {
    const own = counts.get(writing) ?? 0;
    if (own * 2 > letters && own >= fewest) return language(text);
  }
  return bySmallWords(text);
}

/**
 * What is quoted from others, and addresses, are in no language of the writer's. An address is looked for from the beginning
 * of a word alone: from each letter, writing without spaces would be read through again and again.
 */
const NO_WORDS = /^\s*>.*$|https?:\/\/\S+|(?<!\S)\S+@\S+/gmu;

/** What letters are told apart by here; `no letter` is the rest. */
const WRITINGS = [
  "han",
  "hangul",
  "cyrillic",
  "greek",
  "arabic",
  "hebrew",
  "devanagari",
  "thai",
  "any other",
] as const;
type Writing = (typeof WRITINGS)[number] | "no letter";

const IN_WRITING: readonly (readonly [Writing, RegExp])[] = [
  ["han", /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u],
  ["hangul", /\p{Script=Hangul}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["greek", /\p{Script=Greek}/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["hebrew", /\p{Script=Hebrew}/u],
  ["devanagari", /\p{Script=Devanagari}/u],
  ["thai", /\p{Script=Thai}/u],
  ["any other", /\p{L}/u],
];

const writingOf = byCodePoint<Writing>(
  [...WRITINGS, "no letter"],
  (letter) => IN_WRITING.find(([, pattern]) => pattern.test(letter))?.[0] ?? "no letter",
);

function countWritings(text: string): ReadonlyMap<Writing, number> {
  const counts = new Map<Writing, number>();
  for (const letter of text) {
    const writing = writingOf(letter);
    counts.set(writing, (counts.get(writing) ?? 0) + 1);
  }
  return counts;
}

type OfScript = { writing: Writing; fewest: number; language: (text: string) => Language | null };

/** A sign of Chinese or Korean says more than a letter. */
const SCRIPTS: readonly OfScript[] = [
  { writing: "han", fewest: 12, language: chineseOrJapanese },
  { writing: "hangul", fewest: 12, language: () => "ko" },
  { writing: "cyrillic", fewest: FEWEST_LETTERS, language: ofCyrillic },
  { writing: "greek", fewest: FEWEST_LETTERS, language: () => "el" },
  { writing: "arabic", fewest: FEWEST_LETTERS, language: ofArabic },
  { writing: "hebrew", fewest: FEWEST_LETTERS, language: () => "he" },
  { writing: "devanagari", fewest: FEWEST_LETTERS, language: () => "hi" },
  { writing: "thai", fewest: FEWEST_LETTERS, language: () => "th" },
];

function chineseOrJapanese(text: string): Language {
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? "ja" : "zh";
}

/** Letters and words that one of them has alone. Where others appear as well (Serbian, Macedonian), it is none of these. */
function ofCyrillic(text: string): Language | null {
  if (/[јљњћђџѓќѕўәғқңөұүһ]/u.test(text)) return null;
  if (/[іїєґ]/u.test(text)) return "uk";
  if (/[ыэё]/u.test(text)) return "ru";
  return /ъ|(?<!\p{L})(?:се|че|да|са|като|ще)(?!\p{L})/u.test(text) ? "bg" : "ru";
}

/** Persian has four letters of its own and shares them with Urdu, which has more. */
function ofArabic(text: string): Language | null {
  if (/[ٹڈڑںےہھ]/u.test(text)) return null;
  return /[پچژگکی]/u.test(text) ? "fa" : "ar";
}

type Weight = { language: Language; weight: number };

/** What each small word weighs for the languages that have it: a whole, shared among them. */
const WEIGHTS = weigh(FUNCTION_WORDS, " ");
/** The same of letters: a word with one of them in it is as telling. */
const LETTER_WEIGHTS = weigh(OWN_LETTERS, "");
const OWN_LETTER = new RegExp(`[${[...LETTER_WEIGHTS.keys()].join("")}]`, "u");

function weigh(
  lists: Partial<Record<Language, string>>,
  between: string,
): ReadonlyMap<string, readonly Weight[]> {
  const weights = new Map<string, Weight[]>();
  for (const language of LANGUAGES) {
    for (const part of new Set(lists[language]?.split(between))) {
      weights.set(part, [...(weights.get(part) ?? []), { language, weight: 1 }]);
    }
  }
  for (const shared of weights.values()) {
    for (const one of shared) one.weight = 1 / shared.length;
  }
  return weights;
}

type Sum = { weight: number; words: number; different: Set<string> };

function bySmallWords(text: string): Language | null {
  const words = text.replaceAll("’", "'").match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}']*/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const sums = new Map<Language, Sum>();
  for (const word of words) {
    const letter = WEIGHTS.has(word) ? undefined : OWN_LETTER.exec(word)?.[0];
    for (const { language, weight } of WEIGHTS.get(word) ?? ((letter && LETTER_WEIGHTS.get(letter)) || [])) {
      const sum = sums.get(language) ?? { weight: 0, words: 0, different: new Set() };
      sum.weight += weight;
      sum.words += 1;
      if (word.length > 1) sum.different.add(word);
      sums.set(language, sum);
    }
  }
  const [first, ...others] = [...sums].sort(([, a], [, b]) => b.weight - a.weight);
  if (!first) return null;
  const [language, most] = first;
  if (most.words < words.length * PART || most.different.size < FEWEST_DIFFERENT) return null;
  const second = others.find(([other]) => !areNeighbours(language, other));
  return !second || most.weight >= second[1].weight * LEAD ? language : null;
}

const NEIGHBOURS: readonly Language[] = ["da", "no"];

/** Whether two are written so much alike that one is often taken for the other, and who reads one reads both. */
export function areNeighbours(one: Language, other: Language): boolean {
  return NEIGHBOURS.includes(one) && NEIGHBOURS.includes(other);
}
