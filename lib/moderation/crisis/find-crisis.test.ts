import { describe, expect, test } from "vitest";
import { hasCrisisTexts, measureCrisis } from "@/test/measure/measure-crisis";
import { findCrisis } from "./find-crisis";

describe("somebody speaks of themselves and of now:", () => {
  test.each([
    "I don’t want to be here any more.",
    "We are fine, mostly. Some nights I just *want to die*.",
    "honestly, just want to die",
    "I keep thinking about ending it all",
    "I used to cope. Now I cut myself to feel something.",
    "Everyone would be better off without me.",
    "I’m going to kill myself tonight",
    "How do I stop hurting myself?",
    "I have had suicidal thoughts again lately",
  ])("“%s”", (text) => {
    expect(findCrisis(text)).not.toEqual([]);
  });
});

describe("the past, somebody else, a figure of speech, a wish about an end that has come anyway:", () => {
  test.each([
    "When I was fifteen I wanted to die.",
    "Two years ago I was thinking of killing myself.",
    "I’m not suicidal, only tired.",
    "My brother said “I want to die”, and we laughed.",
    "> I want to die",
    "I want to die of embarrassment.",
    "This tram is killing me, and I’m dying to be home.",
    "You should kill yourself",
    "She wants to die at home. I want to die at home, too.",
    "I don’t want to live with my mother.",
    "I cut myself shaving.",
    "I took all the tablets back to the chemist.",
  ])("“%s” is none", (text) => {
    expect(findCrisis(text)).toEqual([]);
  });
});

test("a sign is pointed out where it stands, whatever is typed around and in it", () => {
  const text = "It is\u00A0late.  And I don’t **want to be alive**, İ think.";
  const [place] = findCrisis(text);
  expect(text.slice(place?.start, place?.end)).toBe("I don’t **want to be alive");
});

test.skipIf(!hasCrisisTexts())(
  "finds 12 of 15 who speak of themselves, with no more than 4 false alarms",
  () => {
    const { self, none, mention } = measureCrisis();
    expect(self.of).toBe(15);
    expect(self.found).toBeGreaterThanOrEqual(12);
    expect(none.found).toBeLessThanOrEqual(4);
    expect(mention.found).toBeLessThanOrEqual(4);
  },
);
