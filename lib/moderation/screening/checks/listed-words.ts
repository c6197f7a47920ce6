import type { SignalSpan } from "@/db/schema/moderation";
import { expressionIn } from "@/lib/moderation/rules/expression-in";
import { isOneOf } from "@/lib/platform/by-code-point";
import type { Check } from "../checks";
import { findDisguised, readPlainly } from "../find-disguised";
import { askOfList, whyListed } from "./ask-of-list";

const MOST = 20;

/** Words and phrases from the publication's list, found whole, whatever their case, and also in disguise. */
export const listedWords: Check = {
  name: "listed-words",
  readsTitles: true,
  look: ({ kind, body }, { listedWords }) => {
    const words = listedWords.filter(({ pattern }) => !expressionIn(pattern));
    if (words.length === 0) return [];
    const [text, reading] = [fold(body), readPlainly(body)];
    return words.flatMap(({ pattern, ...listed }) => {
      const phrase = pattern.trim();
      // What is masked is masked wherever it stands.
      const most = listed.effect === "mask" ? body.length : MOST;
      const plain = findWhole(text, fold(phrase), most);
      const disguised = findDisguised(reading, phrase, most).filter((span) => !plain.some(overlaps(span)));
      if (plain.length + disguised.length === 0) return [];
      const how = plain.length > 0 ? "" : ", written so that a search would miss it";
      const spans = [...plain, ...disguised].sort((a, b) => a.start - b.start);
      const asks = askOfList(listed, { kind });
      const explanation = `Has “${pattern}” from the list${how}: ${whyListed(listed, asks)}`;
      const unquoted = `Has words from the list${how}: ${whyListed(listed, asks)}`;
      return [{ ...asks, explanation, unquoted, spans }];
    });
  },
};

function overlaps({ start, end }: SignalSpan): (other: SignalSpan) => boolean {
  return (other) => start < other.end && other.start < end;
}

/** Plain search with letter boundaries: listed words are never run as patterns, so none can be slow. */
function findWhole(text: string, phrase: string, most: number): SignalSpan[] {
  const spans: SignalSpan[] = [];
  if (phrase.length === 0) return spans;
  for (let at = text.indexOf(phrase); at !== -1 && spans.length < most; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (!isLetter(text[at - 1]) && !isLetter(text[end])) spans.push({ start: at, end });
  }
  return spans;
}

/** Lower case, straight quotes and one kind of space and of sigma; the offsets stay those of the text. */
function fold(text: string): string {
  return lower(text).replace(/[’‘]/g, "'").replace(/\s/g, " ").replaceAll("ς", "σ");
}

/** Where lower case is longer (İ), letter by letter, leaving such letters as they are. */
function lower(text: string): string {
  const all = text.toLowerCase();
  if (all.length === text.length) return all;
  return text.replace(/./gsu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

const isLetter = isOneOf(/^[\p{L}\p{N}]$/u);
