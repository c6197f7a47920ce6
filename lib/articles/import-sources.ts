import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { Skipped, Source } from "./import/article-draft";
import { canImportArticles } from "./import/policy";
import { readSources } from "./import/read-sources";
import { type ImportCounts, importArticles } from "./import-articles";

/** What an import says it did: how many articles, and what it left out and why. */
export type ImportReport = ImportCounts & { skipped: Skipped[] };

/**
 * Imports files, all or none: one problem in one of them, and nothing is changed.
 * @throws Refusal `import_problems` with the sentences of all, `not_allowed`
 */
export async function importSources(ctx: Ctx<Actor>, sources: readonly Source[]): Promise<ImportReport> {
  ensure(canImportArticles(ctx.actor));
  const { drafts, skipped, problems } = readSources(sources);
  if (problems.length > 0) {
    throw new Refusal("import_problems", {
      values: { problems: problems.map(({ message }) => `${message}.`).join("\n") },
    });
  }
  return { ...(await importArticles(ctx, drafts)), skipped };
}
