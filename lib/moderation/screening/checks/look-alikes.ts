import type { SignalSpan } from "@/db/schema/moderation";
import { isOneOf } from "@/lib/platform/by-code-point";
import { letterLookedLike } from "@/lib/platform/look-alikes";
import { scriptOf } from "@/lib/platform/script-of";
import type { Check } from "../checks";

/** A word as it is typed, with whatever is unseen inside it. */
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{Cf}\u180E\u{E0000}-\u{E007F}]*/gu;
/** Latin letters that stand in the Cyrillic and the Greek alphabet with the same look. */
const SHARED = /^[aceopxyijsABCEHIJKMNOPSTXYZ]+$/;
/** Signs without width that no word of these scripts needs. A soft hyphen is not among them: pages are copied with it. */
const UNSEEN_IN_WORD =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\u180E\u200B-\u200D\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]+(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])/gu;
const OVERRIDES = /[\u202D\u202E]/gu;
const DIRECTIONS = /[\u202A\u202B\u2066-\u2068]/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** More marks on one letter than any language writes, of those that go on any letter. */
const HEAP = /[^\p{M}][\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]{4,}/gu;
/** Letters of mathematics and in circles, three of them in a row. */
const FANCY = /(?:[\u{1D400}-\u{1D7CB}\u{1F130}-\u{1F189}\u24B6-\u24E9]\s?){3,}/gu;
const MOST = 20;

type Finding = { explanation: string; find: (body: string) => SignalSpan[] };

const FINDINGS: readonly Finding[] = [
  {
    explanation: "Has letters of another script inside a word, where they look like its own.",
    find: (body) => spansOf(body, WORD).filter(({ start, end }) => isMixed(body.slice(start, end))),
  },
  {
    explanation: "Has signs inside a word that nobody sees.",
    find: (body) => spansOf(body, UNSEEN_IN_WORD),
  },
  {
    explanation:
      "Has signs that turn the direction of writing, so that it may read otherwise than it is typed.",
    find: (body) => [
      ...spansOf(body, OVERRIDES),
      ...(RIGHT_TO_LEFT.test(body) ? [] : spansOf(body, DIRECTIONS)),
    ],
  },
  { explanation: "Has letters under heaps of marks.", find: (body) => spansOf(body, HEAP) },
  { explanation: "Is written in letters that only look like letters.", find: (body) => spansOf(body, FANCY) },
];

/** Letters that aren't what they look like. Words of any language, written as it is written, are none. */
export const lookAlikes: Check = {
  name: "look-alikes",
  readsTitles: true,
  look: ({ body }) =>
    isPlain(body)
      ? []
      : FINDINGS.flatMap(({ explanation, find }) => {
          const spans = find(body).slice(0, MOST);
          return spans.length === 0 ? [] : [{ effect: "hold" as const, explanation, spans }];
        }),
};

/** Most texts have nothing in them but what every keyboard has. */
function isPlain(body: string): boolean {
  return /^[\t\n\r -ÿ‘’“”–—…]*$/u.test(body);
}

function spansOf(body: string, pattern: RegExp): SignalSpan[] {
  return [...body.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

const isAnyLetter = isOneOf(/^\p{L}$/u);

/** Latin and Cyrillic or Greek in one word, and all of the one that look like letters of the other. */
function isMixed(word: string): boolean {
  const [letters, latin, foreign]: [string[], string[], string[]] = [[], [], []];
  for (const letter of word) {
    if (!isAnyLetter(letter)) continue;
    letters.push(letter);
    const script = scriptOf(letter);
    if (script === "latin") latin.push(letter);
    if (script === "cyrillic" || script === "greek") foreign.push(letter);
  }
  if (letters.length < 3 || latin.length === 0 || foreign.length === 0) return false;
  if (isNotation(letters.join(""))) return false;
  return (
    foreign.every((letter) => letterLookedLike(letter.toLowerCase())) ||
    (latin.length < foreign.length && SHARED.test(latin.join("")))
  );
}

/** TGFβ, μmol, ΔT: one Greek letter before or after Latin ones. SMSка: an abbreviation with an ending. */
function isNotation(word: string): boolean {
  return (
    /^(?:\p{Script=Greek}\p{Script=Latin}+|\p{Script=Latin}+\p{Script=Greek})$/u.test(word) ||
    /^(?:(?=\p{Script=Latin})\p{Lu}){2,}(?:(?=\p{Script=Cyrillic}|\p{Script=Greek})\p{Ll})+$/u.test(word)
  );
}
