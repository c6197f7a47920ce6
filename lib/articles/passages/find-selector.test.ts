import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "../canonical-text";
import { findSelector, type Selection } from "./find-selector";

function standing(...texts: string[]) {
  const blocks = texts.map((text, n) => ({ id: `b${n}`, text }));
  return { id: "r1", blocks, canonicalText: canonicalText(blocks) };
}
const select = (text: string, exact: string, from = text.indexOf(exact)): Selection => ({
  blockId: "b0",
  start: from,
  end: from + exact.length,
  exact,
});
const moved = expect.objectContaining({ code: "passage_moved" });

describe("a selection", () => {
  test("becomes a quote with its place in the whole text and 64 characters around it", () => {
    const before = "x".repeat(100);
    const text = standing("First block.", `${before}the words${before}`);
    const selector = findSelector(text, { blockId: "b1", start: 100, end: 109, exact: "the words" });
    expect(selector).toEqual({
      revisionId: "r1",
      blockId: "b1",
      start: 114,
      end: 123,
      exact: "the words",
      prefix: "x".repeat(64),
      suffix: "x".repeat(64),
    });
    expect(text.canonicalText.slice(selector.start, selector.end)).toBe("the words");
  });

  test("reaches into the blocks around for its context", () => {
    const text = standing("A quote", "after it");
    expect(findSelector(text, select("A quote", "quote"))).toMatchObject({
      prefix: "A ",
      suffix: "\n\nafter it",
    });
  });

  const GOLDEN: [what: string, text: string, selected: string, exact: string][] = [
    ["a no-break space", "ten\u00a0past", "ten past", "ten\u00a0past"],
    ["curly quotes", "She said “no”.", "“no”", "“no”"],
    ["a ligature", "the ﬁrst", "ﬁrst", "ﬁrst"],
    ["letters composed otherwise", "a caf\u00e9 there", "cafe\u0301", "caf\u00e9"],
    ["a line break", "one\ntwo", "one two", "one\ntwo"],
    ["the spaces a double click takes along", "the words here", " words ", "words"],
    ["an emoji", "a 🕯️ burns", "🕯️", "🕯️"],
    ["text from right to left", "אני כאן היום", "כאן", "כאן"],
    [
      "signs that mean something in a pattern",
      "a (b) [c]* \\d+ e-f",
      "(b) [c]* \\d+ e-f",
      "(b) [c]* \\d+ e-f",
    ],
  ];
  test.each(GOLDEN)("finds %s", (_what, text, selected, exact) => {
    expect(findSelector(standing(text), select(text, selected, 0)).exact).toBe(exact);
  });

  test("of words that stand twice is where the offsets say", () => {
    const text = "no, and no again";
    expect(findSelector(standing(text), select(text, "no", 8))).toMatchObject({ start: 8, end: 10 });
  });
});

describe("a selection is refused as moved", () => {
  test.each([
    ["words that aren't there", select("the words", "word lists", 0)],
    ["a block that isn't there", { ...select("the words", "words"), blockId: "gone" }],
    ["words that stand twice, neither at the offsets", select("the words, the words", "the words", 3)],
    ["nothing but space", select("the words", " ")],
  ])("%s", (_what, selection) => {
    expect(() => findSelector(standing("the words, the words"), selection)).toThrow(moved);
  });
});

test("whatever span of whatever text is selected is found, and no half of a sign is kept", () => {
  const words = fc.array(fc.constantFrom("a", "é", "🕯", " ", "שלום", "”", "."), {
    minLength: 3,
    maxLength: 90,
  });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (parts, one, other) => {
      const text = parts.join("");
      const cuts = [one, other]
        .map((n) => parts.slice(0, n % (parts.length + 1)).join("").length)
        .sort((a, b) => a - b);
      const exact = text.slice(cuts[0], cuts[1]);
      fc.pre(exact.trim() !== "");
      const selector = findSelector(standing(text), select(text, exact, cuts[0] ?? 0));
      expect(text.slice(selector.start, selector.end)).toBe(exact.trim());
      expect(selector.prefix + selector.suffix).not.toMatch(/^\p{Cs}|\p{Cs}$/u);
    }),
  );
});
