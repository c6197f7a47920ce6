import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { findCrisis } from "@/lib/moderation/crisis/find-crisis";
import { sharedFixture } from "@/test/shared-fixture";
import { readCsv } from "./read-csv";

/** Counts, since one row of so few moves a percentage by seven points. */
export type CrisisFound = { found: number; of: number };

export type CrisisMeasured = Record<"self" | "mention" | "none", CrisisFound> & {
  /** Of `self`: the half that the rules were not written with, as it is found now. */
  otherHalf: CrisisFound;
};

const PATH = "data/crisis/crisis_expressions.csv";

/** Whether the texts are there. They stay outside of the repository. */
export function hasCrisisTexts(): boolean {
  return sharedFixture(PATH) !== undefined;
}

/** How many texts of each kind have a sign of a crisis. @throws Error where they aren't there */
export function measureCrisis(): CrisisMeasured {
  const file = sharedFixture(PATH);
  if (!file) throw new Error(`${PATH} is not beside the repository.`);
  const judged = readCsv(readFileSync(file, "utf8")).map(({ text = "", label = "" }) => ({
    label,
    other: ((createHash("sha256").update(text).digest().at(-1) ?? 0) & 1) === 1,
    found: findCrisis(text).length > 0,
  }));
  const count = (chosen: typeof judged) => ({
    found: chosen.filter(({ found }) => found).length,
    of: chosen.length,
  });
  const of = (wanted: string) => judged.filter(({ label }) => label === wanted);
  return {
    self: count(of("self")),
    mention: count(of("mention")),
    none: count(of("none")),
    otherHalf: count(of("self").filter(({ other }) => other)),
  };
}
