import { expect, test } from "vitest";
import { findDetails, inOrder } from "./find-details";
import { findNames } from "./find-names";
import { findTogether } from "./recognise";
import { change, soften, takeBack } from "./soften";

const found = (text: string) =>
  findDetails(text).map((detail) => [detail.kind, text.slice(detail.start, detail.end)]);

test.for([
  ["My husband Daniel and I", "name", "Daniel", "My husband and I"],
  ["My sister, Anna, lives near us.", "name", "Anna", "My sister lives near us."],
  ["A friend called Marla Keller-Voss wrote.", "name", "Marla Keller-Voss", "A friend wrote."],
  ["Dr. Keller listens.", "name", "Dr. Keller", "A doctor listens."],
  ["My name is Anna.", "name", "Anna", "My name is (name left out)."],
  ["We live in Bristol now.", "place", "Bristol", "We live in a town now."],
  ["I teach at Elm Park Primary School.", "work", "Elm Park Primary School", "I teach at a school."],
  ["She was born on 3 April 1988.", "date", "3 April 1988", "She was born in the eighties."],
  ["On 14 March we moved.", "date", "14 March", "One day in March we moved."],
  ["It happened on 2019-03-14.", "date", "2019-03-14", "It happened one day in 2019."],
  ["Near SW1A 1AA, then.", "postcode", "SW1A 1AA", "Near (postcode left out), then."],
  ["Find me on insta: anna_b99", "handle", "anna_b99", "Find me on insta: (name left out)"],
  ["It’s 4111 1111 1111 1111.", "account", "4111 1111 1111 1111", "It’s (number left out)."],
  ["See https://me.example.org/anna.", "link", "https://me.example.org/anna", "See (link left out)."],
  [
    "We teach at the same small school on the coast.",
    "telling",
    "the same small school on the coast",
    "We teach at the same place.",
  ],
  ["I’m the only midwife in our village.", "telling", "the only midwife in our village", "I’m a midwife."],
] as const)("“%s” has a %s in it", ([text, kind, words, softer]) => {
  expect(found(text)).toEqual([[kind, words]]);
  const [detail] = findDetails(text);
  expect(detail && change(text, soften(text, detail))).toBe(softer);
});

test.for([
  "My mother and I were born in England, in the spring of 1988.",
  "I’m German, and my husband is, too. On Sunday we went to church.",
  "We live in a town in the north. The same day I was called at work.",
  "My daughter says so. God knows it took 12 to 15 weeks.",
  "I am Tired of it. My friend I trust.",
])("“%s” has none", (text) => {
  expect(found(text)).toEqual([]);
});

test("names are found in the middle of a sentence, also in small letters; whoever a rule found is found once", () => {
  const text = "Yesterday Priya told my sister Anna that emma 😀 knows Marisol.";
  const all = inOrder([...findDetails(text), ...findNames(text)]);
  expect(all.map(({ start, end }) => text.slice(start, end))).toEqual(["Priya", "Anna", "emma", "Marisol"]);
});

test("a place, an age and something that happened are pointed out together, and not one by one", () => {
  const text = "I’m 43, in a small village, and it was in the news.";
  expect(findTogether(text).map(({ kind }) => kind)).toEqual(["place", "age", "event"]);
  expect(findTogether("I’m 43, in a small village.")).toEqual([]);
});

test("a change is taken back where it stands, also after more was written before it or after it", () => {
  const before = "My husband Daniel and I";
  const [detail] = findDetails(before);
  const done = detail && soften(before, detail);
  const back = (text: string) => {
    const undo = done && takeBack(text, before, done);
    return undo && change(text, undo);
  };
  expect(back("My husband and I")).toBe(before);
  expect(back("My husband and I left.")).toBe(`${before} left.`);
  expect(back("Well. My husband and I")).toBe(`Well. ${before}`);
  expect(back("Our home.")).toBeUndefined();
});
