import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { type ArticleBlock, articles, revisions } from "@/db/schema/articles";
import type { Ctx } from "@/lib/platform/context";
import { canonicalText } from "../canonical-text";

/**
 * Makes the blocks the article's current revision, and gives the number of the new one; undefined where the
 * text stands like this already. Revisions are never changed: passages point into them.
 */
export async function saveRevision(
  ctx: Ctx,
  article: { id: string; currentRevisionId: string | null },
  blocks: ArticleBlock[],
): Promise<number | undefined> {
  const hash = createHash("sha256")
    .update(blocks.map(({ id, html }) => `${id}\n${html}`).join("\n"))
    .digest("hex");
  const saved = await ctx.db
    .select({ id: revisions.id, number: revisions.number, hash: revisions.hash })
    .from(revisions)
    .where(eq(revisions.articleId, article.id))
    .orderBy(desc(revisions.number));
  if (saved.find(({ id }) => id === article.currentRevisionId)?.hash === hash) return undefined;
  const id = newId(ctx.now);
  const number = (saved[0]?.number ?? 0) + 1;
  await ctx.db.insert(revisions).values({
    id,
    articleId: article.id,
    number,
    hash,
    blocks,
    canonicalText: canonicalText(blocks),
    savedAt: ctx.now,
  });
  await ctx.db.update(articles).set({ currentRevisionId: id }).where(eq(articles.id, article.id));
  return number;
}
