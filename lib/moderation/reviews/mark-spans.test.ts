import { expect, test } from "vitest";
import { markSpans } from "./mark-spans";

test("a text without findings is one plain stretch", () => {
  expect(markSpans("Quiet words.", [{ spans: [] }])).toEqual([{ text: "Quiet words.", marks: [] }]);
});

test("each finding keeps its number at every place it marks", () => {
  const found = [
    { spans: [] },
    { spans: [{ start: 0, end: 1 }] },
    {
      spans: [
        { start: 2, end: 3 },
        { start: 4, end: 5 },
      ],
    },
  ];
  expect(markSpans("a b c", found)).toEqual([
    { text: "a", marks: [1] },
    { text: " ", marks: [] },
    { text: "b", marks: [2] },
    { text: " ", marks: [] },
    { text: "c", marks: [2] },
  ]);
});

test("where two findings overlap, both numbers stand", () => {
  const found = [{ spans: [{ start: 0, end: 4 }] }, { spans: [{ start: 2, end: 6 }] }];
  expect(markSpans("abcdef", found)).toEqual([
    { text: "ab", marks: [1] },
    { text: "cd", marks: [1, 2] },
    { text: "ef", marks: [2] },
  ]);
});

test("a span past the end marks what is there, and no text is lost", () => {
  const found = [
    {
      spans: [
        { start: -3, end: 2 },
        { start: 4, end: 99 },
        { start: 50, end: 60 },
      ],
    },
  ];
  const pieces = markSpans("abcdef", found);
  expect(pieces.map(({ text }) => text).join("")).toBe("abcdef");
  expect(pieces.map(({ marks }) => marks)).toEqual([[1], [], [1]]);
});
