import type { SignalSpan } from "@/db/schema/moderation";
import type { Check } from "../checks";

/** Also where the signs are written out, as in “name at example dot org”. */
const MAIL =
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}|\b[\p{L}\p{N}._+-]{1,64}\s?(?:\[at\]|\(at\)|\sat\s)\s?[\p{L}\p{N}-]{1,63}\s?(?:\[dot\]|\(dot\)|\sdot\s)\s?\p{L}{2,10}\b/giu;

/** Groups of digits with what stands between those of a telephone number, and an extension. */
const NUMBER =
  /(?<![\p{L}\p{N}/=#&_.:$€£-]|\d,)(?:\+|\(\+?)?\d(?:[ \u00A0.()/–-]{0,3}\d){6,20}(?:\s?(?:x|ext\.?)\s?\d{1,5})?(?![\p{L}\p{N}])/giu;

const STREET =
  /\b\d{1,5}[a-z]?,?\s(?:\p{Lu}[\p{L}'’.-]{1,30}\s){1,3}(?:Street|Str|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Crescent|Close|Terrace|Place|Square|Way|Row)\b|\b\d{1,4},?\s(?:rue|avenue|boulevard|impasse|chemin)\s(?:d[eu]s?\s|de la\s|de l['’])?\p{Lu}\p{L}{1,30}|(?<!\p{L})(?:via|calle|ulica|ul\.)\s\p{Lu}\p{L}{1,30},?\s\d{1,4}\b|(?<!\p{L})\p{Lu}[\p{L}-]{1,30}(?:straße|strasse|str\.|gasse|weg|allee|platz|straat|laan|gatan|gata|gade|vej|veien|katu)\s\d{1,4}\s?[a-z]?\b|\bP\.?\s?O\.?\sBox\s\d{1,6}\b/gu;

const MOST = 20;

type Detail = { explanation: string; advice: string; find: (body: string) => SignalSpan[] };

const DETAILS: readonly Detail[] = [
  {
    explanation: "Has an e-mail address in it.",
    advice: "There is an e-mail address in it. Everyone who ever reads this could write to it.",
    find: (body) => spansOf(body, MAIL),
  },
  {
    explanation: "Has what may be a telephone number in it.",
    advice: "This looks like a telephone number. Everyone who ever reads it could ring.",
    find: (body) => spansOf(body, NUMBER).filter(({ start, end }) => isDialled(body.slice(start, end))),
  },
  {
    explanation: "Has what may be a postal address in it.",
    advice: "This looks like an address. Everyone who ever reads it would know where somebody lives.",
    find: (body) => spansOf(body, STREET),
  },
];

/** Details by which a person can be found, the writer's or somebody else's: their writer looks again, then a moderator. */
export const identifyingDetails: Check = {
  name: "identifying-details",
  readsTitles: true,
  look: ({ body }) =>
    DETAILS.flatMap(({ find, ...words }) => {
      const spans = find(body).slice(0, MOST);
      return spans.length === 0 ? [] : [{ effect: "nudge" as const, ...words, spans }];
    }),
};

/** Where they stand, whatever they are. */
export function findDetails(body: string): SignalSpan[] {
  return DETAILS.flatMap(({ find }) => find(body));
}

function spansOf(body: string, pattern: RegExp): SignalSpan[] {
  return [...body.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
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
