import { eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { threads } from "@/db/schema/threads";
import { closesAt } from "@/lib/articles/views";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";

/**
 * Reads a conversation with its article's settings, and keeps anybody from locking or moving it until the transaction
 * ends. Others may add notes at the same time: the lock is shared.
 * @throws Refusal `not_found`
 */
export async function lockThread(ctx: Ctx, id: string) {
  const [found] = await ctx.db
    .select({
      thread: { id: threads.id, status: threads.status, shown: threads.shown },
      article: {
        id: articles.id,
        slug: articles.slug,
        conversation: articles.conversation,
        publishedAt: articles.publishedAt,
        closesAfterDays: articles.closesAfterDays,
      },
    })
    .from(threads)
    .innerJoin(articles, eq(articles.id, threads.articleId))
    .where(eq(threads.id, id))
    .for("share", { of: threads });
  if (!found) throw new Refusal("not_found");
  return { ...found.thread, article: { ...found.article, closesAt: closesAt(found.article) } };
}
