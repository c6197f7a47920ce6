import { expect, test } from "vitest";
import { placeUnder } from "./place-under";

const note = (second: number, id = "0000-abcdef") => ({
  id,
  at: new Date(Date.UTC(2026, 10, 8, 12, 0, second)),
});

const opening = placeUnder(undefined, note(0));
const early = placeUnder(opening, note(1));
const late = placeUnder(opening, note(9));
const underEarly = placeUnder(early, note(12));
const deep = placeUnder(underEarly, note(15));

test("a conversation reads its opening note, then each reply with what was said under it", () => {
  const read = [late, deep, opening, underEarly, early].sort((a, b) => (a.place < b.place ? -1 : 1));
  expect(read).toEqual([opening, early, underEarly, deep, late]);
});

test("what is deeper than two levels goes on at the second, and knows how deep it is", () => {
  expect(deep.place.split(".")).toHaveLength(2);
  expect(deep.depth).toBe(3);
});

test("two replies of one moment keep what is said under each apart", () => {
  const one = placeUnder(opening, note(1, "0000-aaaaaa"));
  const other = placeUnder(opening, note(1, "0000-bbbbbb"));
  const underOne = placeUnder(one, note(30));
  expect([other, underOne, one].sort((a, b) => (a.place < b.place ? -1 : 1))).toEqual([one, underOne, other]);
});
