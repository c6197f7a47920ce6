import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import type { ArticleDraft } from "./import/article-draft";
import { canImportArticles } from "./import/policy";
import { type Outcome, saveArticle } from "./import/save-article";

/** How many articles were read, and what became of them: the others add up to `read`. */
export type ImportCounts = { read: number } & Record<Outcome, number>;

/**
 * Writes articles by their slugs, all or none. A changed text becomes a new revision; what a draft doesn't
 * know stays; an article that says nothing new is left alone, so that an import can be run again.
 * @throws Refusal `not_allowed`
 */
export async function importArticles(
  ctx: Ctx<Actor>,
  drafts: readonly ArticleDraft[],
): Promise<ImportCounts> {
  ensure(canImportArticles(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    // One import at a time: two that touch the same hubs and authors would wait for each other.
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('afterword.import'))`);
    const counts: ImportCounts = { read: drafts.length, written: 0, revised: 0, updated: 0, unchanged: 0 };
    for (const draft of drafts) counts[await saveArticle(ctx, draft)] += 1;
    return counts;
  });
}
