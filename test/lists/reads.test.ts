import { describe, expect } from "vitest";
import { test as base } from "@/test/world";
import { explain, rowsRead, stepsOf } from "./explain";
import { fillLists } from "./fill";
import { READS } from "./reads";

const test = base.extend<{ filled: { url: string } }>({
  filled: [
    async ({ world }, use) => {
      await fillLists(world.db, 5_000);
      await use(world.database);
    },
    { scope: "file" },
  ],
});

/** A page shows at most a few dozen things and what belongs to each; tables of a few hundred rows may be read whole. */
const MOST = 310;

// Defect 14 of the acceptance list: what was opened by ten thousand rows opens by a page of them.
describe("a list reads what it shows, however much there is", () => {
  for (const { heading, reads } of READS) {
    test.for(reads)(`${heading}: $name`, async ({ run, most = MOST }, { filled }) => {
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
