import { expect, test } from "vitest";
import { countingTokens, isStrongerTomorrow } from "./choose-token";

const token = (day: string, to: string) => ({ key: "2026-W48", nonce: day, output: "", day, to });

test("the oldest token that still counts is spent first; one of today alone is stronger tomorrow", () => {
  const [over, old, newer] = [
    token("2026-11-04", "2026-11-22"),
    token("2026-11-12", "2026-11-29"),
    token("2026-11-24", "2026-12-13"),
  ];
  expect(countingTokens([newer, over, old], "2026-11-24")).toEqual([old, newer]);
  expect(isStrongerTomorrow([old, newer], "2026-11-24")).toBe(false);
  expect(isStrongerTomorrow([newer], "2026-11-24")).toBe(true);
  expect(isStrongerTomorrow([newer], "2026-11-25")).toBe(false);
  expect(isStrongerTomorrow([], "2026-11-24")).toBe(false);
});
