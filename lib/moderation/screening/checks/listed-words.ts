import type { Check } from "../checks";

/** Words and phrases from the publication's list, found whole and whatever their case. */
export const listedWords: Check = {
  name: "listed-words",
  look: ({ body }, facts) =>
    facts.listedWords.flatMap(({ pattern, why }) => {
      const spans = findWhole(body, pattern);
      return spans.length === 0
        ? []
        : [{ effect: "hold" as const, explanation: `Has “${pattern}” from the list: ${why}`, spans }];
    }),
};

/** Plain search with letter boundaries: listed words are never run as patterns, so none can be slow. */
function findWhole(text: string, phrase: string): { start: number; end: number }[] {
  const [hay, needle] = [fold(text), fold(phrase.trim())];
  const spans: { start: number; end: number }[] = [];
  if (needle.length === 0) return spans;
  for (let at = hay.indexOf(needle); at !== -1 && spans.length < 20; at = hay.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (!isLetter(hay[at - 1]) && !isLetter(hay[end])) spans.push({ start: at, end });
  }
  return spans;
}

/** Lower case and straight quotes, letter by letter, so that offsets stay those of the text. */
function fold(text: string): string {
  return Array.from({ length: text.length }, (_, i) => foldUnit(text.charAt(i))).join("");
}

function foldUnit(unit: string): string {
  if (unit === "’" || unit === "‘") return "'";
  if (/\s/u.test(unit)) return " ";
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}
