import { expect, test } from "vitest";
import { carry } from "@/lib/on-device/details/carry";
import { findNames } from "@/lib/on-device/details/find-names";
import { change } from "@/lib/on-device/details/soften";
import { hintGroups, softenAll } from "./hint-groups";
import { makeReader } from "./read-writing";

const read = makeReader(undefined);
const TEXT = "My sister Anna is here. Anna said so.\nOurs is a quiet house, but Anna sings.";

test("so it does where what knows names found it as well", async () => {
  const { details } = await found(TEXT, makeReader(findNames));
  expect(hintGroups(TEXT, details, new Set())).toMatchObject([{ words: "Anna", softer: "my sister" }]);
});

async function found(text: string, reader = read) {
  const all = await reader(text, () => false);
  if (!all) throw new Error("It was not read.");
  return all;
}

test("a name that comes again becomes who it is, everywhere at once, and kept words have no hint", async () => {
  const { details } = await found(TEXT);
  const [anna, ...others] = hintGroups(TEXT, details, new Set());
  expect(others).toEqual([]);
  expect(anna).toMatchObject({ words: "Anna", softer: "my sister" });
  expect(anna && change(TEXT, softenAll(TEXT, anna))).toBe(
    "My sister is here. My sister said so.\nOurs is a quiet house, but my sister sings.",
  );
  expect(hintGroups(TEXT, details, new Set([anna?.key ?? ""]))).toEqual([]);
});

test("marks go along with what is written before and behind them, and go where they are written over", async () => {
  const { details } = await found(TEXT);
  const marked = (text: string) => carry(details, TEXT, text).map(({ start, end }) => text.slice(start, end));
  expect(marked(`Well. ${TEXT}`)).toEqual(["Anna", "Anna", "Anna"]);
  expect(marked(`${TEXT} And more.`)).toEqual(["Anna", "Anna", "Anna"]);
  expect(marked(TEXT.replace("Anna said", "Ana said"))).toEqual(["Anna", "Anna"]);
});

test("what has changed meanwhile is not read to its end", async () => {
  expect(await makeReader(() => [])("A line.", () => true)).toBeUndefined();
});
