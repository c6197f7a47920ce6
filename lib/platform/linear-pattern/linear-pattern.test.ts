import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPattern } from "./find-pattern";
import { parsePattern } from "./parse-pattern";

function find(source: string, text: string): string[] | undefined {
  return findPattern(parsePattern(source), text, performance.now() + 5_000)?.map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe("what a pattern finds", () => {
  test.for([
    ["colou?r", "Colour, color and colouur", ["Colour", "color"]],
    ["(cheap|free) (pills?|money)", "FREE money, cheap pill, free lunch", ["FREE money", "cheap pill"]],
    ["\\bcall\\b", "recall, call me", ["call"]],
    ["\\d{3}-\\d{4}", "555-1234 and 55-1234", ["555-1234"]],
    ["[a-c]{2,3}x", "abx abcx abcbx", ["abx", "abcx", "bcbx"]],
    ["(?:ab)+", "xababab ab", ["ababab", "ab"]],
    ["a{0,2}b", "aaab", ["aab"]],
    ["^so", "so it is\nso it was, so", ["so", "so"]],
    ["\\p{Lu}\\.", "z. Ä.", ["z.", "Ä."]],
    ["👩.", "a 👩👧 b", ["👩👧"]],
    ["ab|abcd|abc", "abcd", ["abcd"]],
    ["a*", "baab", ["aa"]],
    ["\\.\\$", "5.$", [".$"]],
    ["x*?y", "xxy", ["xxy"]],
  ] as const)("%s", ([source, text, found]) => {
    expect(find(source, text)).toEqual(found);
  });

  test("what the language's own machine finds, of patterns that both read alike", () => {
    const part = fc.constantFrom(
      "a",
      "b",
      "ab",
      "[ab]",
      "a*",
      "b+",
      "(?:ab)*",
      "a?",
      "(?:a|bb)",
      "b{1,2}",
      "a{0,2}",
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.stringMatching(/^[abc]{0,12}$/),
        (parts, text) => {
          const first = find(parts.join(""), text)?.[0];
          const theirs = (text.match(new RegExp(parts.join(""), "g")) ?? []).filter(Boolean);
          // Ours takes the longest from the earliest place, theirs the first it comes to.
          expect(first === undefined).toBe(theirs.length === 0);
        },
      ),
    );
  });
});

test.for([
  ["(a", "A bracket is opened and not closed."],
  ["a)", "It closes a bracket that was never opened."],
  ["*a", "There is nothing before “*” to repeat."],
  ["[a", "A “[” is opened and not closed."],
  ["[z-a]", "“[z-a]” can’t be read."],
  ["(a)\\1", "It refers back to a group, which isn’t possible here."],
  ["(?=a)b", "It looks ahead or behind, or names a group, which isn’t possible here."],
  ["(?<!a)b", "It looks ahead or behind, or names a group, which isn’t possible here."],
  ["a{51}", "It repeats something more than 50 times."],
  ["((a{20}){20}){2}", "It is too long, or repeats too much."],
  ["a{3,2}", "It repeats at most fewer times than at least."],
  ["a{", "A “{” needs a number: {2} or {2,5}."],
  ["a\\", "It ends in a backslash."],
  ["\\x41", "“\\x” isn’t known here."],
  ["\\p{Nonsense}", "“\\p{Nonsense}” can’t be read."],
] as const)("%s can't be used, and says why", ([source, sentence]) => {
  expect(() => parsePattern(source)).toThrow(sentence);
});

test.for([
  ["(a+)+$", 0],
  ["(a|aa)+$", 0],
  ["(.*)*x", 0],
  ["(a?){50}a{50}", 20],
  ["((a*)*)*b", 0],
] as const)("%s, on which others hang for ever, comes to an end without being stopped", ([source, times]) => {
  const text = `${"a".repeat(5_000)}!`;
  expect(findPattern(parsePattern(source), text, Number.POSITIVE_INFINITY)).toHaveLength(times);
});

test("when the time is over, it says that it doesn't know", () => {
  expect(findPattern(parsePattern("a+b"), "a".repeat(10_000), performance.now() - 1)).toBeUndefined();
});
