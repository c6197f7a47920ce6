import { expect, test } from "vitest";
import { coverWords } from "./cover-words";

test("what may be hard to read is covered by a line that says what it is about, and nothing else is", () => {
  expect(coverWords(["first-contributions", "links"])).toBeNull();
  // In the queue of crises, and with a sign of one.
  expect(coverWords(["crisis", "crisis"])).toBe(
    "Covered: it may be hard to read. What it is about: words that may point to a crisis.",
  );
  expect(coverWords(["links", "crisis", "score"])).toBe(
    "Covered: it may be hard to read. What it is about: words that may point to a crisis and words like those of texts that were turned down here.",
  );
});
