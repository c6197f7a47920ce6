import type { Check } from "../checks";

/** Words and phrases from the publication's list, found whole and whatever their case. */
export const listedWords: Check = {
  name: "listed-words",
  look: ({ body }, facts) => {
    const text = fold(body);
    return facts.listedWords.flatMap(({ pattern, why }) => {
      const spans = findWhole(text, fold(pattern.trim()));
      return spans.length === 0
        ? []
        : [{ effect: "hold" as const, explanation: `Has “${pattern}” from the list: ${why}`, spans }];
    });
  },
};

/** Plain search with letter boundaries: listed words are never run as patterns, so none can be slow. */
function findWhole(text: string, phrase: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  if (phrase.length === 0) return spans;
  for (let at = text.indexOf(phrase); at !== -1 && spans.length < 20; at = text.indexOf(phrase, at + 1)) {
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

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}
