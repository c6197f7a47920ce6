import { type Detail, detail, type Span, spansOf } from "./detail";

/** Also where the signs are written out, as in “name at example dot org”. */
const MAIL =
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}|\b[\p{L}\p{N}._+-]{1,64}\s?(?:\[at\]|\(at\)|\sat\s)\s?[\p{L}\p{N}-]{1,63}\s?(?:\[dot\]|\(dot\)|\sdot\s)\s?\p{L}{2,10}\b/giu;

/** Groups of digits with what stands between those of a telephone number, and an extension. */
const NUMBER =
  /(?<![\p{L}\p{N}/=#&_.:$€£-]|\d,)(?:\+|\(\+?)?\d(?:[ \u00A0.()/–-]{0,3}\d){6,20}(?:\s?(?:x|ext\.?)\s?\d{1,5})?(?![\p{L}\p{N}])/giu;

const STREET =
  /\b\d{1,5}[a-z]?,?\s(?:\p{Lu}[\p{L}'’.-]{1,30}\s){1,3}(?:Street|Str|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Crescent|Close|Terrace|Place|Square|Way|Row)\b|\b\d{1,4},?\s(?:rue|avenue|boulevard|impasse|chemin)\s(?:d[eu]s?\s|de la\s|de l['’])?\p{Lu}\p{L}{1,30}|(?<!\p{L})(?:via|calle|ulica|ul\.)\s\p{Lu}\p{L}{1,30},?\s\d{1,4}\b|(?<!\p{L})\p{Lu}[\p{L}-]{1,30}(?:straße|strasse|str\.|gasse|weg|allee|platz|straat|laan|gatan|gata|gade|vej|veien|katu)\s\d{1,4}\s?[a-z]?\b|\bP\.?\s?O\.?\sBox\s\d{1,6}\b/gu;

/** Words after which a house is named, a house with a number on either side of its street, and a door in a house. */
const HOUSE =
  /(?<=\b(?:address|address is|address:|liv(?:e|es|ed|ing) (?:at|on|in)|(?:meet|find|visit) (?:me|us|him|her|you|them) at|sent to|moved to|come to|(?:off|arrived|stay|staying|house is) at)\s)(?:\d{1,5}[a-z]?,?\s\p{Lu}[\p{L}'’.-]{2,30}(?:\s\p{Lu}[\p{L}'’.-]{1,30}){0,2}(?:\s\d{1,4}[a-z]?)?|\p{Lu}[\p{L}'’.-]{3,30}(?:\s\p{Lu}[\p{L}'’.-]{1,30}){0,2}\s\d{1,4}[a-z]?)(?![\p{L}\p{N}])|^\d{2,5}\s\p{Lu}[\p{L}'’.-]{2,30}(?:\s\p{Lu}[\p{L}'’.-]{1,30}){0,2}\s\d{1,4}[a-z]?(?=$|,)|\b(?:Apt|Apartment|Suite|Flat)\.?\s\d{1,4}[a-z]?\b/gmu;

/** Mail addresses. */
export const findMail = (text: string): Detail[] =>
  spansOf(text, MAIL).map((span) => detail("mail", span, "(address left out)"));

/** What may be a telephone number. */
export const findPhones = (text: string): Detail[] =>
  spansOf(text, NUMBER)
    .filter(({ start, end }) => isDialled(text.slice(start, end)))
    .map((span) => detail("phone", span, "(number left out)"));

/** A house in a street, or a box at the post office. */
export const findAddresses = (text: string): Detail[] =>
  apart([...spansOf(text, STREET), ...spansOf(text, HOUSE)]).map((span) =>
    detail("address", span, "(address left out)"),
  );

/** Of places that overlap the first that was found. */
function apart(spans: readonly Span[]): Span[] {
  return spans.filter(
    ({ start, end }, n) => !spans.slice(0, n).some((other) => start < other.end && other.start < end),
  );
}

/** Where somebody can be reached, whatever it is. */
export function findReachable(text: string): Span[] {
  return [findMail, findPhones, findAddresses].flatMap((find) => find(text));
}

/** Not a date, a row of years, a sum, a range, an address of a computer, or a long number of something else. */
function isDialled(written: string): boolean {
  const number = written.replace(/\s?(?:x|ext\.?)\s?\d+$/i, "");
  const groups = number.match(/\d+/g) ?? [];
  const digits = groups.join("").length;
  if (digits < 7 || digits > 15 || digits / groups.length < 2) return false;
  if (number.startsWith("+")) return true;
  if (groups.length === 1) return digits >= 9;
  if (groups.every((group) => /^(?:1[5-9]|20)\d\d$/.test(group))) return false;
  return !NO_NUMBERS.some((pattern) => pattern.test(number)) && !isRange(number);
}

const NO_NUMBERS: readonly RegExp[] = [
  /^(?:1[5-9]|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?:\s\d+)*$/,
  /^\d{1,2}[-./]\d{1,2}[-./](?:1[5-9]|20)\d\d(?:\s\d+)*$/,
  /^\d{1,3}(?:\.\d{3})+$/,
  /^\d{1,3}(?:[ \u00A0]\d{3})*[ \u00A0]000$/,
  /^\d{1,3}(?:\.\d{1,3}){3}$/,
  /^\d+\.\d+$/,
];

/** From a round number to a greater one: “500–1000 words”. */
function isRange(number: string): boolean {
  const [, from, to] = /^(\d+)\s?[-–]\s?(\d+)$/.exec(number) ?? [];
  return (
    from !== undefined &&
    to !== undefined &&
    from.endsWith("0") &&
    to.endsWith("0") &&
    Number(to) > Number(from)
  );
}
