import { expect, test } from "vitest";
import { spokenMoment } from "./spoken-moment";

// A Thursday, read in whatever time zone the test runs in: both moments are local.
const now = new Date(2026, 10, 12, 20, 30);
const say = (...when: [number, number, number, number?, number?]) =>
  spokenMoment(new Date(...when), now, "en-GB");

test.each([
  ["Just now", say(2026, 10, 12, 20, 29)],
  ["This evening", say(2026, 10, 12, 18, 5)],
  ["This morning", say(2026, 10, 12, 9)],
  ["Last night", say(2026, 10, 12, 2)],
  ["Yesterday, late", say(2026, 10, 11, 23, 15)],
  ["Tuesday evening", say(2026, 10, 10, 19)],
  ["Friday morning", say(2026, 10, 6, 8)],
])("within a week a moment is said by its day and part: %s", (words, said) => {
  expect(said).toBe(words);
});

test("a week ago it is a date, and last year's has its year", () => {
  expect(say(2026, 10, 5, 19)).toBe("5 November");
  expect(say(2025, 10, 5, 19)).toBe("5 November 2025");
});

test("a moment that is still to come is a date, never a day that sounds past", () => {
  expect(say(2026, 10, 14, 9)).toBe("14 November");
});
