import { expect, test } from "vitest";
import { ageWords, isLate, waitingWords } from "./waiting";

const now = new Date("2026-11-24T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test.each([
  [0, "just now"],
  [12, "12 min"],
  [60, "1 h"],
  [190, "3 h 10 min"],
  [1_440, "1 day"],
  [3_120, "2 days 4 h"],
])("%i minutes of waiting read “%s”", (minutes, words) => {
  expect(waitingWords(ago(minutes), now)).toBe(words);
});

test("a clock that runs ahead of the server’s never makes a wait negative", () => {
  expect(waitingWords(ago(-5), now)).toBe("just now");
});

test("ages are named as people say them", () => {
  expect([ageWords(0, 60), ageWords(60, 240), ageWords(720, null)]).toEqual([
    "under 1 h",
    "1 to 4 h",
    "over 12 h",
  ]);
  expect([ageWords(0, 5), ageWords(5, 20), ageWords(40, 60)]).toEqual([
    "under 5 min",
    "5 to 20 min",
    "40 to 60 min",
  ]);
});

test("late is past the promise, not at it", () => {
  expect(isLate(ago(720), now, 12)).toBe(false);
  expect(isLate(ago(721), now, 12)).toBe(true);
});
