import { eq, inArray, or, sql } from "drizzle-orm";
import { articleAuthors, articles } from "@/db/schema/articles";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { articleTag } from "@/lib/platform/tags";
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
    const renamed = { hubs: new Set<string>(), authors: new Set<string>() };
    for (const draft of drafts) counts[await saveArticle(ctx, draft, renamed)] += 1;
    await expireArticlesOf(ctx, renamed);
    return counts;
  });
}

/** Articles show the names of their hub and authors. */
async function expireArticlesOf(
  ctx: Ctx,
  renamed: { hubs: Set<string>; authors: Set<string> },
): Promise<void> {
  if (renamed.hubs.size + renamed.authors.size === 0) return;
  const found = await ctx.db
    .selectDistinct({ slug: articles.slug })
    .from(articles)
    .leftJoin(articleAuthors, eq(articleAuthors.articleId, articles.id))
    .where(
      or(inArray(articles.hubId, [...renamed.hubs]), inArray(articleAuthors.authorId, [...renamed.authors])),
    );
  expire(ctx, ...found.map(({ slug }) => articleTag(slug)));
}
