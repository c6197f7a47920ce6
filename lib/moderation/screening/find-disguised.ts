import type { SignalSpan } from "@/db/schema/moderation";
import { mainScript, type Script } from "@/lib/platform/script-of";
import { isLetter, type Unit, undisguise } from "./undisguise";

/** A text in its plain reading, made once and searched for each listed word. */
export type PlainReading = {
  units: Unit[];
  text: string;
  main: Script;
  /** The letters alone, without what stands between them, and at which unit each stands. */
  letters: string;
  at: number[];
};

const SHORTEST = 3;
/** So many words of one letter each, within one word of the list, are that word spaced out. */
const SPACED = 3;
const CROWD = 3;
const MOST = 20;

/** Reads a text plainly. */
export function readPlainly(body: string): PlainReading {
  const units = undisguise(body);
  const at: number[] = [];
  for (const [n, { letter }] of units.entries()) if (isLetter(letter)) at.push(n);
  return {
    units,
    text: units.map(({ letter }) => letter).join(""),
    main: mainScript(body),
    letters: at.map((n) => units[n]?.letter ?? "").join(""),
    at,
  };
}

/**
 * Where a phrase stands in the text in disguise: in look-alike letters, with something unseen in it, or spaced out.
 * Places where it stands plainly are not among them, nor is a word of another language that only looks like it.
 */
export function findDisguised(reading: PlainReading, phrase: string, most = MOST): SignalSpan[] {
  const { wanted, script, whole, letters } = readPhrase(phrase);
  if (letters.length < SHORTEST || /^\p{N}+$/u.test(letters)) return [];
  const { units, at } = reading;
  const found = occurrences(reading.text, whole, most * 5)
    .filter((n) => isWhole(units, n, n + whole.length))
    .map((n) => units.slice(n, n + whole.length))
    .filter((hit) => isDisguised(hit, script, reading.main) || isAccented(hit, wanted));
  const spaced = occurrences(reading.letters, letters, most * 5)
    .map((n) => ({ first: at[n] ?? 0, last: at[n + letters.length - 1] ?? 0 }))
    .filter(({ first, last }) => isWhole(units, first, last + 1))
    .map(({ first, last }) => units.slice(first, last + 1))
    .filter((hit) => singles(hit) >= SPACED);
  return [...found, ...spaced].slice(0, most).map((hit) => ({
    start: hit[0]?.start ?? 0,
    end: hit.at(-1)?.end ?? 0,
  }));
}

type Phrase = { wanted: readonly Unit[]; script: Script; whole: string; letters: string };

/** The list is the same for every text, and reading it would cost more than reading the text. */
const phrases = new Map<string, Phrase>();
const MOST_PHRASES = 5_000;

function readPhrase(phrase: string): Phrase {
  const known = phrases.get(phrase);
  if (known) return known;
  const wanted = undisguise(phrase);
  const whole = wanted.map(({ letter }) => letter).join("");
  const letters = wanted.flatMap(({ letter }) => (isLetter(letter) ? [letter] : [])).join("");
  const read = { wanted, script: mainScript(phrase), whole, letters };
  if (phrases.size >= MOST_PHRASES) phrases.clear();
  phrases.set(phrase, read);
  return read;
}

function occurrences(text: string, part: string, most: number): number[] {
  const found: number[] = [];
  for (let n = text.indexOf(part); n !== -1 && found.length < most; n = text.indexOf(part, n + 1)) {
    found.push(n);
  }
  return found;
}

function isWhole(units: readonly Unit[], from: number, to: number): boolean {
  return !isLetter(units[from - 1]?.letter) && !isLetter(units[to]?.letter);
}

function isDisguised(hit: readonly Unit[], script: Script, main: Script): boolean {
  // A digit in a letter's place is one only among letters: “50” is no “so”.
  const meant = hit.filter((unit) => unit.meant).length;
  const typed = hit.filter((unit) => unit.script !== undefined).length;
  return (
    (meant > 0 && typed >= meant) ||
    hit.some(
      (unit, n) =>
        unit.fancy ||
        (unit.hidden && n > 0) ||
        (unit.script !== undefined && unit.script !== script && unit.script !== main),
    )
  );
}

/** An accent makes another word of it, as in año; a crowd of them makes the same word look odd. */
function isAccented(hit: readonly Unit[], wanted: readonly Unit[]): boolean {
  return hit.filter(({ accented }, n) => accented !== wanted[n]?.accented).length >= CROWD;
}

/** How many of its words are single letters. */
function singles(hit: readonly Unit[]): number {
  return hit
    .map(({ letter }) => (isLetter(letter) ? letter : " "))
    .join("")
    .split(/ +/)
    .filter((word) => word.length === 1).length;
}
