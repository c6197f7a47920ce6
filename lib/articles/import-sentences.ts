import type { ImportReport } from "./import-sources";

/** The report of an import as people read it, a sentence a line. */
export function importSentences({
  read,
  written,
  revised,
  updated,
  unchanged,
  skipped,
}: ImportReport): string[] {
  const outcomes = [
    counted(written, "is new", "are new"),
    counted(revised, "has a new text", "have a new text"),
    counted(updated, "has other details", "have other details"),
    counted(unchanged, "is as it was", "are as they were"),
  ].filter((part) => part !== undefined);
  const articles = read === 1 ? "1 article was read" : `${read} articles were read`;
  return [
    outcomes.length > 0 ? `${articles}: ${outcomes.join(", ")}.` : `${articles}.`,
    ...skipped.map(({ what, why }) => `Not taken: ${what}; ${why}.`),
  ];
}

function counted(n: number, one: string, several: string): string | undefined {
  if (n === 0) return undefined;
  return n === 1 ? `1 ${one}` : `${n} ${several}`;
}
