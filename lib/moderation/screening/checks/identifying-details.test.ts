import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { lookAt } from "@/test/look-at";
import { sharedFixture } from "@/test/shared-fixture";
import { identifyingDetails } from "./identifying-details";

const MAIL = "Has an e-mail address in it.";
const PHONE = "Has what may be a telephone number in it.";
const PLACE = "Has what may be a postal address in it.";

test.for([
  ["an address", "Write to marla.k+news@post.example.org, please.", MAIL, ["marla.k+news@post.example.org"]],
  ["an address that is written out", "marla at example dot org is me", MAIL, ["marla at example dot org"]],
  ["an address in brackets", "marla [at] example [dot] org", MAIL, ["marla [at] example [dot] org"]],
  ["a number with a code", "Ring +44 20 7946 0958.", PHONE, ["+44 20 7946 0958"]],
  ["a number in brackets", "Ring (020) 7946-0958 now", PHONE, ["(020) 7946-0958"]],
  ["a short number", "It was 555-0142.", PHONE, ["555-0142"]],
  ["a number in one piece", "Text 07946095812 any time", PHONE, ["07946095812"]],
  ["an extension", "555-014-2234x12", PHONE, ["555-014-2234x12"]],
  ["a street", "She lives in 14 Crown Hill Road, on the left.", PLACE, ["14 Crown Hill Road"]],
  ["a German street", "Er wohnt in der Lindenstraße 12a.", PLACE, ["Lindenstraße 12a"]],
  ["a French street", "Au 12 rue de la Paix, à gauche.", PLACE, ["12 rue de la Paix"]],
] as const)("%s is marked", ([, body, explanation, marked]) => {
  expect(lookAt(identifyingDetails, body)).toEqual([{ effect: "nudge", explanation, marked }]);
});

test.for([
  ["On 2026-01-12 and 12.01.2026, from 2019-2024."],
  ["In 1998 2001 2004 it rained, 10:30-11:30."],
  ["It cost 12 000 000, or 1.250.000, or £1,250,000, for 1000-2000 people."],
  ["3.14159265 is about pi; 192.168.100.200 is a computer."],
  ["See https://example.org/2026/1234567890 and issue #123456789."],
  ["ISO 9001, page 12, 24/7, 4 5 6 7 8 9 10 11, size 38-40."],
  ["I waited at Dot’s house at noon, at the end of the road, on the right, 14 years."],
  ["We met at church and dot dot dot."],
  ["40 Years Later and 3 Ways to go; 100 Days on the Road"],
] as const)("%s is not", ([body]) => {
  expect(lookAt(identifyingDetails, body)).toEqual([]);
});

const Row = z.object({
  text: z.string(),
  spans: z.array(z.object({ type: z.string(), value: z.string() })),
});
const made = sharedFixture("data/pii/synthetic_presidio.jsonl");
const comments = sharedFixture("data/pii/wnut17_names_in_comments.jsonl");
const read = (path: string | undefined) =>
  readFileSync(path ?? "", "utf8")
    .trim()
    .split("\n")
    .map((line) => Row.parse(JSON.parse(line)));

test.skipIf(!made).for([
  ["EMAIL_ADDRESS", MAIL],
  ["PHONE_NUMBER", PHONE],
] as const)("of %s in made-up sentences at least 95 of 100 are marked", ([type, explanation]) => {
  const wanted = read(made).flatMap(({ text, spans }) =>
    spans.filter((span) => span.type === type).map(({ value }) => ({ text, value })),
  );
  expect(wanted.length).toBeGreaterThan(10);
  const missed = wanted.filter(({ text, value }) => {
    const found = lookAt(identifyingDetails, text).find((signal) => signal.explanation === explanation);
    return !found?.marked.some((part) => part.includes(value));
  });
  expect(missed.length).toBeLessThanOrEqual(wanted.length * 0.05);
});

test.skipIf(!comments)("of a thousand comments hardly any is held", () => {
  const held = read(comments).filter(({ text }) => lookAt(identifyingDetails, text).length > 0);
  expect(held.length).toBeLessThanOrEqual(5);
});
