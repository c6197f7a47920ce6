import { expect, test } from "vitest";
import { placePassage } from "./place-passage";

const block = (id: string, text: string) => ({ id, kind: "paragraph", html: `<p>${text}</p>`, text });
const blocks = [
  block("one", "A quiet road."),
  block("picture", ""),
  block("two", "The road home, and the road out."),
];
const text = { revisionId: "r2", blocks };

test("a passage of this revision stands at its offsets, also where its words stand twice", () => {
  const passage = { revisionId: "r2", blockId: "two", start: 15 + 4, end: 15 + 8, exact: "road" };
  expect(placePassage(passage, text)).toEqual({ blockId: "two", start: 4, end: 8 });
});

test("a passage of an earlier revision is found in its unchanged block", () => {
  const passage = { revisionId: "r1", blockId: "two", start: 900, end: 904, exact: "home" };
  expect(placePassage(passage, text)).toEqual({ blockId: "two", start: 9, end: 13 });
});

test("a passage whose words stand twice, or no more, is nowhere rather than somewhere else", () => {
  const passage = { revisionId: "r1", blockId: "two", start: 900, end: 904, exact: "road" };
  expect(placePassage(passage, text)).toBeUndefined();
  expect(placePassage({ ...passage, exact: "rail" }, text)).toBeUndefined();
  expect(placePassage({ ...passage, blockId: "gone" }, text)).toBeUndefined();
});
