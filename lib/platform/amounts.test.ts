import { expect, test } from "vitest";
import { amount, capital, inWords, listed } from "./amounts";

test.each([
  [0, "no"],
  [1, "one"],
  [13, "thirteen"],
  [20, "twenty"],
  [47, "forty-seven"],
  [99, "ninety-nine"],
  [100, "100"],
  [10_000, "10,000"],
])("%d is said as one would write it: %s", (n, words) => {
  expect(inWords(n)).toBe(words);
});

test("an amount agrees with what it counts", () => {
  expect(amount(1, "story", "stories")).toBe("one story");
  expect(amount(3, "story", "stories")).toBe("three stories");
});

test("several amounts make one sentence", () => {
  expect(capital(listed(["seven notes", "three stories", "one answer"]))).toBe(
    "Seven notes, three stories and one answer",
  );
  expect(listed(["one note"])).toBe("one note");
  expect(listed([])).toBe("");
});
