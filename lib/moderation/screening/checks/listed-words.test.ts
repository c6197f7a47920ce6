import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lookAt } from "@/test/look-at";
import { sharedFixture } from "@/test/shared-fixture";
import { listedWords } from "./listed-words";

const list = (...patterns: string[]) => ({
  listedWords: patterns.map((pattern) => ({
    pattern,
    effect: "hold" as const,
    severe: false,
    why: "It sells.",
  })),
});
const DISGUISED = "Has “miracle cure” from the list, written so that a search would miss it: It sells.";

test("a word that is written plainly is said to be there, and no more", () => {
  expect(lookAt(listedWords, "A Miracle cure!", list("miracle cure"))).toEqual([
    { effect: "hold", explanation: "Has “miracle cure” from the list: It sells.", marked: ["Miracle cure"] },
  ]);
});

test.for([
  ["Cyrillic letters", "mirасlе сurе"],
  ["Cyrillic alone", "мiгасlе сuге"],
  ["Greek letters", "mιrαclε cυrε"],
  ["capitals of another script", "МIRАСLЕ СURЕ"],
  ["digits and signs", "m1r@cl3 cur3"],
  ["full width", "ｍｉｒａｃｌｅ ｃｕｒｅ"],
  ["letters of mathematics", "𝓶𝓲𝓻𝓪𝓬𝓵𝓮 𝓬𝓾𝓻𝓮"],
  ["small capitals", "ᴍɪʀᴀᴄʟᴇ ᴄᴜʀᴇ"],
  ["badges", "🅼🅸🆁🅰🅲🅻🅴 cure"],
  ["signs without width", "mi\u200Brac\u2060le cu\u200Dre"],
  ["soft hyphens", "mi\u00ADracle cure"],
  ["heaps of marks", "mi\u0336r\u0336a\u0336cle cure"],
  ["accents", "mîrâclé cûré"],
  ["spaces", "m i r a c l e c u r e"],
  ["wide spaces between words", "m i r a c l e   c u r e"],
  ["dots", "m.i.r.a.c.l.e cure"],
  ["lines", "m-i-r-a-c-l-e c-u-r-e"],
  ["two spaces", "miracle  cure"],
  ["an underscore", "miracle_cure"],
  ["emphasis", "mir**acle** c*u*re"],
  ["a backslash", "mir\\acle cure"],
  ["entities", "mir&#97;cle c&#x75;re"],
] as const)("found in disguise, where it was typed: %s", ([, written]) => {
  expect(lookAt(listedWords, `So I tried “${written}” at last.`, list("miracle cure"))).toEqual([
    { effect: "hold", explanation: DISGUISED, marked: [written] },
  ]);
});

test("written plainly and in disguise, both are marked, in order", () => {
  const [found] = lookAt(listedWords, "mirаcle cure, Miracle Cure", list("miracle cure"));
  expect(found?.marked).toEqual(["mirаcle cure", "Miracle Cure"]);
});

test.for([
  ["a Russian word that looks like an English one", "Говорили о расе и о том, как мы росли.", "pace"],
  ["a number that looks like a word", "It took 50 minutes, or 105.", "so"],
  ["letters with an accent, which make another word", "El año fue schön und lang.", "ano"],
  ["two words that only run together", "He saw the rapist’s victim.", "therapist"],
  ["a list of single letters", "Choose a, b or c.", "abcd"],
  ["part of a longer word", "mirаcles cured him", "miracle cure"],
  ["a word of i where l is listed", "I fail and fail again.", "fall"],
] as const)("not found in %s", ([, body, pattern]) => {
  expect(lookAt(listedWords, body, list(pattern))).toEqual([]);
});

test("words of other alphabets are found in their own, and in Latin disguise", () => {
  expect(lookAt(listedWords, "Это просто спам, и всё.", list("спам"))[0]?.marked).toEqual(["спам"]);
  expect(lookAt(listedWords, "Это просто cпaм, и всё.", list("спам"))[0]?.marked).toEqual(["cпaм"]);
});

const table = sharedFixture("data/strings/confusables.csv");

test.skipIf(!table)(
  "the published table of look-alikes, one of them alone in a word: what most of them hide is found (the rest are pictures)",
  () => {
    const letters = readFileSync(table ?? "", "utf8")
      .split(/\r?\n/)
      .flatMap((line) => {
        const [, sign = "", base = ""] = /^(.+),U\+.*,([a-z])$/iu.exec(line) ?? [];
        // With an accent it is another letter.
        return sign && sign.normalize("NFD") === sign ? [{ sign, base: base.toLowerCase() }] : [];
      });
    expect(letters.length).toBeGreaterThan(2_000);
    const found = letters.filter(({ sign, base }) => {
      const word = `ever${base}thing`;
      return lookAt(listedWords, `It is ever${sign}thing to me.`, list(word)).length > 0;
    });
    expect(found.length / letters.length).toBeGreaterThan(0.55);
  },
);
