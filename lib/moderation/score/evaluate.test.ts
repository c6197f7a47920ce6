import { expect, test } from "vitest";
import { areaUnderCurve, atMark, recallAt } from "./evaluate";

const scored = (against: number[], approved: number[]) => [
  ...against.map((score) => ({ score, against: true })),
  ...approved.map((score) => ({ score, against: false })),
];

test("the area is the share of pairs in the right order, ties counting half", () => {
  expect(areaUnderCurve(scored([0.9, 0.8], [0.1, 0.2]))).toBe(1);
  expect(areaUnderCurve(scored([0.1, 0.2], [0.9, 0.8]))).toBe(0);
  expect(areaUnderCurve(scored([0.5, 0.5], [0.5, 0.5, 0.5]))).toBe(0.5);
  expect(areaUnderCurve(scored([0.9, 0.3], [0.5, 0.3]))).toBe(2.5 / 4);
});

test("of one verdict alone there is no area", () => {
  expect(areaUnderCurve(scored([0.9], []))).toBeUndefined();
  expect(areaUnderCurve([])).toBeUndefined();
});

test("recall at a precision is that of the best mark; those with the same score go together", () => {
  expect(recallAt(1, scored([0.9, 0.8, 0.3], [0.5]))).toBe(2 / 3);
  expect(recallAt(0.75, scored([0.9, 0.8, 0.3], [0.5]))).toBe(1);
  expect(recallAt(1, scored([0.9], [0.9]))).toBe(0);
  expect(recallAt(1, [])).toBe(0);
});

test("a mark's precision and recall, and none where nothing is found", () => {
  expect(atMark(0.5, scored([0.9, 0.4], [0.6, 0.1]))).toEqual({ precision: 0.5, recall: 0.5 });
  expect(atMark(0.95, scored([0.9], [0.6]))).toEqual({ precision: null, recall: 0 });
  expect(atMark(0.5, scored([], [0.6]))).toEqual({ precision: 0, recall: null });
});
