import { expect, test } from "vitest";
import { excerpt } from "./excerpt";

test.each([
  ["a short text, whole", "One line.", "One line."],
  ["several lines as one", "One\n\nline.", "One line."],
  ["a longer one cut between words", "We left at twenty to eleven.", "We left at twenty…"],
  ["no stop before the dots", "We went home, then. And on.", "We went home, then…"],
  ["a single long word cut where it must be", "a".repeat(40), `${"a".repeat(19)}…`],
])("is %s", (_, text, short) => {
  expect(excerpt(text, 20)).toBe(short);
});
