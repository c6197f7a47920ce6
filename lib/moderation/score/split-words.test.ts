import fc from "fast-check";
import { expect, test } from "vitest";
import { splitWords } from "./split-words";

function folded(text: string): string[] {
  return splitWords(text).map((word) => word.folded);
}

test("a word that was dressed up comes to the same as the plain one", () => {
  for (const dressed of [
    "Scoundrel",
    "SCOUNDREL",
    "scоundrеl",
    "5coundrel",
    "scoun\u200bdrel",
    "scóundrel",
  ]) {
    expect(folded(dressed)).toEqual(["scoundrel"]);
  }
  for (const dressed of ["s c o u n d r e l", "s.c.o.u.n.d.r.e.l", "s-c_o*u n d r e l"]) {
    expect(folded(`You ${dressed} there`)).toEqual(["you", "scoundrel", "there"]);
  }
  expect(folded("scouuuuundrel")).toEqual(folded("scouuundrel"));
});

test("what stands in other scripts is words as well, and a letter or two by themselves stay apart", () => {
  expect(folded("मुझे यह पसंद है")).toHaveLength(4);
  expect(folded("静かな台所")).toHaveLength(1);
  expect(folded("I am a b")).toEqual(["i", "am", "a", "b"]);
  expect(folded("don’t 'quote' it")).toEqual(["dont", "quote", "it"]);
});

test("of nothing there is nothing, and a word says where it stands", () => {
  expect(splitWords("")).toEqual([]);
  expect(splitWords("… — !?\u200b")).toEqual([]);
  const text = "Ω 'Tea' for 𝒯wo.";
  expect(splitWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Ω",
    "Tea",
    "for",
    "𝒯wo",
  ]);
});

test("whatever the text, words follow each other and lie within it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      let end = 0;
      for (const word of splitWords(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(word.end).toBeGreaterThan(word.start);
        end = word.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
