import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PURPOSES } from "@/db/purposes";
import { privacyTable, storedTables, withTable } from "./privacy-table";

test("the privacy document says what the schema stores, table by table", () => {
  const document = readFileSync("docs/privacy.md", "utf8");
  expect(withTable(document, privacyTable()), "run `npm run docs:privacy`").toBe(document);
});

test("no purpose is written for a table that isn’t there", () => {
  const names = new Set(storedTables().map(({ name }) => name));
  expect(Object.keys(PURPOSES).filter((name) => !names.has(name))).toEqual([]);
});

test("no table has a column for a network address, an agent or a place", () => {
  const columns = storedTables().flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`));
  expect(
    columns.filter((column) =>
      /(^|_|\.)(ip|address|agent|user_agent|device|location|locale_of|country)$/.test(column),
    ),
  ).toEqual([]);
});

test("what a receipt opens has no member, no time of day and no number that counts up", () => {
  const anon = storedTables().find(({ name }) => name === "anon_thread");
  expect(anon?.columns.filter((column) => /member|_at$|serial|account|byline/.test(column))).toEqual([]);
});
