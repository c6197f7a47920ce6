import { and, eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { comments, threads } from "@/db/schema/threads";
import { closesAt } from "@/lib/articles/views";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";

/**
 * Reads a conversation with its article's settings and the note in it that is answered (its opening note, unless
 * told), and keeps anybody from locking or moving it until the transaction ends. Others may add notes at the same
 * time: the lock is shared. `answered` is missing where readers don't see that note.
 * @throws Refusal `not_found`
 */
export async function lockThread(ctx: Ctx, id: string, noteId?: string) {
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
      answered: { id: comments.id, place: comments.place, depth: comments.depth },
      state: contributions.state,
    })
    .from(threads)
    .innerJoin(articles, eq(articles.id, threads.articleId))
    .leftJoin(
      comments,
      and(
        eq(comments.threadId, threads.id),
        comments.shown,
        noteId ? eq(comments.id, noteId) : eq(comments.place, ""),
      ),
    )
    .leftJoin(contributions, eq(contributions.id, comments.id))
    .where(eq(threads.id, id))
    .for("share", { of: threads });
  if (!found) throw new Refusal("not_found");
  const { thread, article, answered, state } = found;
  return {
    thread: { ...thread, article: { ...article, closesAt: closesAt(article) } },
    answered: answered && { ...answered, state },
  };
}
