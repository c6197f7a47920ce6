import { expect, test } from "vitest";
import { hasQuestions, measureAnswered } from "@/test/measure/measure-answered";
import { parseEntries } from "./entry";
import { makeSearch } from "./search-answered";

const entries = [
  { id: "1", question: "How do I ask for quiet after work?", answer: "Say it before you are home." },
  { id: "2", question: "My mother reads my letters", answer: "Letters are yours. Tell her so, in daylight." },
  { id: "3", question: "May I leave a wedding early?", answer: "Yes." },
  { id: "4", question: "My mother reads my messages", answer: "A telephone is a drawer with a lock." },
];

test("what is about the same is suggested, the nearest first, in whatever endings; what isn’t, is not", () => {
  const search = makeSearch(entries);
  const found = (typed: string) => search(typed).map(({ id }) => id);
  expect(found("I want to be quiet when I come home. How can I be asking for quietness?")).toEqual(["1"]);
  expect(found("My mother is reading my letter")).toEqual(["2", "4"]);
  expect(found("mother")).toEqual([]);
  expect(found("")).toEqual([]);
  expect(makeSearch([])("My mother reads my letters")).toEqual([]);
});

test("whatever comes in place of the index, nothing else is taken for an entry", () => {
  expect(parseEntries([entries[0], null, { id: 1 }, "x"])).toEqual([entries[0]]);
  expect(parseEntries({ error: "gone" })).toEqual([]);
});

test.skipIf(!hasQuestions())(
  "of questions that were answered half are among the three suggested, in both halves",
  () => {
    for (const { halves } of measureAnswered()) {
      for (const { found, of } of halves) {
        expect(of).toBeGreaterThan(150);
        expect(found / of).toBeGreaterThanOrEqual(0.5);
      }
    }
  },
);
