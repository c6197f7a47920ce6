import { expect, test } from "vitest";
import { conductWords } from "./conduct-words";

function trained(details: Record<string, number | boolean | null>): string {
  const at = new Date("2026-11-10T03:41:00Z");
  return conductWords({ id: "1", event: "score.trained", by: null, at, about: null, details });
}

test("the log says what a score learned from and how it did on the newest decisions", () => {
  const learned = { version: 2, learnedFrom: 412, precision: 91, recall: 40 };
  expect(trained({ ...learned, active: true })).toBe(
    "The system learned a score from 412 decisions, version 2: of what it points out 91 % was turned down, and that is 40 % of all that was, in use",
  );
  expect(trained({ ...learned, active: false, precision: null, recall: 0 })).toBe(
    "The system learned a score from 412 decisions, version 2: of the newest decisions it points out none, no better than before, not in use",
  );
});
