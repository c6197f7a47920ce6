import { expect, test } from "vitest";
import { firstWords } from "./first-words";

test("first words lose their marks and keep their order", () => {
  const source =
    "> Somebody said\n\nI *know* this `silence`, and [its chairs](https://example.org).\n\n- one\n- two";
  expect(firstWords(source, 200)).toBe("Somebody said I know this silence, and its chairs. one two");
});

test("what is too long is cut between words", () => {
  expect(firstWords("one two three four", 9)).toBe("one two…");
  expect(firstWords("one two", 7)).toBe("one two");
});
