import { expect, test, vi } from "vitest";
import { lookAt } from "@/test/look-at";
import { listedExpressions } from "./listed-expressions";
import { listedWords } from "./listed-words";

const list = (...patterns: string[]) => ({
  listedWords: patterns.map((pattern) => ({
    pattern,
    effect: "hold" as const,
    severe: false,
    why: "It sells.",
  })),
});

test("an expression between slashes is looked for, whatever the case, and marked", () => {
  const facts = list("/\\bcheap (pills?|loans)\\b/", "cheap");
  const body = "CHEAP pills and cheap loans, no cheap pillows.";
  expect(lookAt(listedExpressions, body, facts)).toEqual([
    {
      effect: "hold",
      explanation: "Fits “/\\bcheap (pills?|loans)\\b/” from the list: It sells.",
      marked: ["CHEAP pills", "cheap loans"],
    },
  ]);
  expect(lookAt(listedExpressions, "Nothing of the kind.", facts)).toEqual([]);
});

test("an expression is no word, and a word with a slash in it no expression", () => {
  expect(lookAt(listedWords, "Has /a+b/ in it, and/or aab.", list("/a+b/"))).toEqual([]);
  expect(lookAt(listedExpressions, "Has /a+b/ in it, and/or aab.", list("and/or", "/"))).toEqual([]);
});

test("one that can’t be read holds, and says so", () => {
  expect(lookAt(listedExpressions, "Any text.", list("/(a/"))).toEqual([
    {
      effect: "hold",
      explanation: "“/(a/” from the list can’t be read, so a person reads what it may be about.",
      marked: [],
    },
  ]);
});

test("one that takes too long holds, and says so", () => {
  const clock = vi.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValue(51);
  expect(lookAt(listedExpressions, "a".repeat(500), list("/(a+)+$/"))).toEqual([
    {
      effect: "hold",
      explanation: "“/(a+)+$/” from the list took too long on this text, so a person reads it.",
      marked: [],
    },
  ]);
  clock.mockRestore();
});
