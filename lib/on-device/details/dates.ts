import { type Detail, detail, type Span } from "./detail";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MONTH = `(?<month>${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\b\\.?`).join("|")}|Sept\\b\\.?)`;
const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
const YEAR = "(?<year>(?:19|20)\\d\\d)";

const PATTERNS = [
  new RegExp(`\\b${DAY}\\s(?:of\\s)?${MONTH}(?:,?\\s${YEAR})?(?![\\p{L}\\p{N}])`, "giu"),
  new RegExp(`(?<!\\p{L})${MONTH}\\s${DAY}(?:,?\\s${YEAR})?(?![\\p{L}\\p{N}])`, "gu"),
  new RegExp(
    `(?<![\\p{N}./-])${YEAR}([-./])(?:1[0-2]|0?[1-9])\\2(?:3[01]|[12]\\d|0?[1-9])(?![\\p{N}])`,
    "gu",
  ),
  new RegExp(
    `(?<![\\p{N}./-])(?:3[01]|[12]\\d|0?[1-9])([-./])(?:3[01]|[12]\\d|0?[1-9])\\1${YEAR}(?!\\p{N}|[./-]\\p{N})`,
    "gu",
  ),
];
const DECADES: Record<string, string> = {
  "4": "forties",
  "5": "fifties",
  "6": "sixties",
  "7": "seventies",
  "8": "eighties",
  "9": "nineties",
};

/** Days by the calendar: of a birth, a wedding, an accident. A month or a year by itself is none. */
export function findDates(text: string): Detail[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found, groups }) => {
      const span = { start: index, end: index + found.length };
      const around = withPreposition(text, span);
      return detail("date", span, softer(groups, text.slice(Math.max(0, index - 24), index)), around);
    }),
  );
}

/** A birth in its decade; another day in its month or its year. */
function softer(groups: Record<string, string> | undefined, before: string): string {
  const { year, month } = groups ?? {};
  const decade = year?.startsWith("19") ? DECADES[year.charAt(2)] : undefined;
  if (decade && /\b(?:born|birth(?:day)?)\b/i.test(before)) return `in the ${decade}`;
  if (year) return `one day in ${year}`;
  const named = MONTHS.find((name) => name.toLowerCase().startsWith((month ?? "").slice(0, 3).toLowerCase()));
  return `one day in ${named}`;
}

function withPreposition(text: string, { start, end }: Span): Span {
  const [before] = /\b(?:on|On)\s(?:the\s)?$/.exec(text.slice(Math.max(0, start - 8), start)) ?? [""];
  return { start: start - before.length, end };
}
