import nlp from "compromise/two";
import { isCommon, isLand, NAME } from "./capitals";
import { type Detail, detail, type Span } from "./detail";

const CAPITALS = new RegExp(`(?<![\\p{L}\\p{N}@#/._-])${NAME}(?![\\p{L}\\p{N}@])`, "gu");
/** After which a capital only opens a sentence. */
const OPENS = /(?:^|[.!?:;…\n"“”‘(*•>–—-])\s*["“‘'(]*$/u;
/** What stands before things rather than before people. */
const OF_THINGS =
  /\b(?:the|a|an|this|that|these|those|on|via|called|titled|played?|playing|watch(?:ed|ing)?|season|episode|part|version|new)\s$/i;

/**
 * Finds names of people of which the text doesn't say that they are names: by a tagger that knows many, also in small
 * letters, and by capitals in the middle of a sentence. It brings 120 KB, so it is for the device alone, and loaded when
 * somebody writes.
 */
export function findNames(text: string): Detail[] {
  const read = nlp(text);
  const people = spansOfMatch(text, read.match("#Person+"));
  const towns = spansOfMatch(text, read.match("(#City|#Region)+"));
  const things = spansOfMatch(
    text,
    read.match("(#Place|#Organization|#Country|#Demonym|#Currency|#Holiday)+"),
  );
  const isThing = ({ start, end }: Span) => things.some((thing) => thing.start < end && start < thing.end);
  const others = isTitled(text) ? [] : capitals(text).filter((span) => !isThing(span));
  return [
    ...people
      .filter(({ start, end }) => !isCommon(text.slice(start, end)))
      .map((span) => detail("name", span, "someone")),
    ...towns.filter((span) => isCapital(text, span)).map((span) => detail("place", span, "a town")),
    ...others.map((span) => detail("name", span, "someone")),
  ];
}

function isCapital(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return /^\p{Lu}/u.test(words) && !isLand(words);
}

type Found = { offset?: { start: number; length: number } };

/** Where it stands, cut to the words of the name. */
function spansOfMatch(text: string, found: { json: (options: { offset: true }) => Found[] }): Span[] {
  return found
    .json({ offset: true })
    .flatMap(({ offset }) => (offset ? trimmed(text, offset.start, offset.start + offset.length) : []));
}

function trimmed(text: string, start: number, end: number): Span[] {
  const words = text.slice(start, end);
  const lead = /^[^\p{L}]*/u.exec(words)?.[0].length ?? 0;
  const tail = /(?:\s?['’´]\s?s?)?[^\p{L}]*$/u.exec(words)?.[0].length ?? 0;
  return end - tail > start + lead + 1 ? [{ start: start + lead, end: end - tail }] : [];
}

/** Words with a capital where no sentence begins. */
function capitals(text: string): Span[] {
  return [...text.matchAll(CAPITALS)].flatMap(({ index: at, 0: all }) => {
    const words = withoutOpening(all);
    const index = at + all.length - words.length;
    const before = text.slice(Math.max(0, index - 24), index);
    if (OPENS.test(before) || OF_THINGS.test(before)) return [];
    if (words === words.toUpperCase() || isCommon(words) || isLand(words) || isPlainWord(words)) return [];
    return [{ start: index, end: index + words.length }];
  });
}

/** “Yesterday Priya” without its first word. */
function withoutOpening(words: string): string {
  const [first = "", ...rest] = words.split(" ");
  return rest.length > 0 && isCommon(first) ? withoutOpening(rest.join(" ")) : words;
}

/** Whether capitals say nothing here: a headline, or a text that is shouted. */
function isTitled(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.5;
}

/** A word that is a verb, an adjective or the like wherever it stands in small letters. */
function isPlainWord(words: string): boolean {
  return (
    !words.includes(" ") &&
    nlp(words.toLowerCase()).match(
      "(#Verb|#Adjective|#Adverb|#Pronoun|#Conjunction|#Preposition|#Determiner|#Expression|#Plural|#Value|#Date)",
    ).found
  );
}
