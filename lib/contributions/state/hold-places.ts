import { eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import type { Ctx } from "@/lib/platform/context";

/**
 * Keeps every note of the article in its conversation until the transaction ends, so that it is counted where it
 * stands. Shared; taken after the contribution's own lock and before that of a thread.
 */
export async function holdPlaces(ctx: Ctx, articleId: string): Promise<void> {
  await ctx.db.select({ id: articles.id }).from(articles).where(eq(articles.id, articleId)).for("share");
}

/** For who moves notes from one conversation to another: nobody shows, hides or counts a note of the article meanwhile. */
export async function lockPlaces(ctx: Ctx, articleId: string): Promise<void> {
  await ctx.db
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.id, articleId))
    .for("no key update");
}
