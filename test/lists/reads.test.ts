import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cloneDatabase, type TestDatabase } from "@/test/database";
import { explain, rowsRead, stepsOf } from "./explain";
import { fillLists } from "./fill";
import { READS } from "./reads";

let filled: TestDatabase;
beforeAll(async () => {
  filled = await cloneDatabase();
  await fillLists(filled.db, 3_000);
});
afterAll(() => filled.drop());

/** A page shows at most a few dozen things and what belongs to each; tables of a few hundred rows may be read whole. */
const MOST = 310;

// Acceptance 14: what was opened by ten thousand rows opens by a page of them.
describe("a list reads what it shows, however much there is", () => {
  for (const { heading, reads } of READS) {
    test.for(reads)(`${heading}: $name`, async ({ run, most = MOST }) => {
      const { statements } = await explain(filled.url, run);
      expect(statements.length).toBeGreaterThan(0);
      const large = statements
        .flatMap(({ plan }) => stepsOf(plan))
        .filter((step) => rowsRead(step) > most)
        .map((step) => `${step["Node Type"]} ${step["Relation Name"] ?? ""}: ${rowsRead(step)} rows`);
      expect(large, statements.map(({ text }) => text).join("\n\n")).toEqual([]);
    });
  }
});
