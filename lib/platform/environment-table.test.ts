import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { environmentTable, withEnvironment } from "./environment-table";

test("the README lists every variable with its default", () => {
  const document = readFileSync("README.md", "utf8");
  expect(withEnvironment(document, environmentTable()), "run `npm run docs:environment`").toBe(document);
});
