import { sql } from "drizzle-orm";
import { z } from "zod";
import { CONTRIBUTION_STATES, CONVERSATION_SETTINGS, THREAD_STATUSES } from "@/db/vocabulary";
import { closesAt } from "@/lib/articles/views";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";

const Locked = z.object({
  id: z.string(),
  status: z.enum(THREAD_STATUSES),
  shown: z.boolean(),
  articleId: z.string(),
  slug: z.string(),
  conversation: z.enum(CONVERSATION_SETTINGS),
  publishedAt: z.coerce.date(),
  closesAfterDays: z.number().nullable(),
});

const Answered = z.object({
  id: z.string(),
  place: z.string(),
  depth: z.number(),
  state: z.enum(CONTRIBUTION_STATES),
});

/**
 * Reads a conversation with its article's settings and the note in it that is answered (its opening note, unless
 * told), and keeps a moderator from locking it, or moving it elsewhere, until the transaction ends (a lock on its
 * row, not the one that readers see). Others may add notes at the same
 * time: the lock is shared. `answered` is missing where readers don't see that note.
 * @throws Refusal `not_found`
 */
export async function lockThread(ctx: Ctx, id: string, noteId?: string) {
  const [found] = await rows(
    ctx.db,
    Locked,
    sql`select t.id, t.status, t.shown, a.id as "articleId", a.slug, a.conversation, a.published_at as "publishedAt",
        a.closes_after_days as "closesAfterDays"
      from threads t join articles a on a.id = t.article_id
      where t.id = ${id} for share of t`,
  );
  if (!found) throw new Refusal("not_found");
  // Only now: who had to wait for the lock would else be shown a note where it stood before it was moved.
  const [answered] = await rows(
    ctx.db,
    Answered,
    sql`select m.id, m.place, m.depth, c.state from comments m join contributions c on c.id = m.id
      where m.thread_id = ${id} and m.shown and ${noteId ? sql`m.id = ${noteId}` : sql`m.place = ''`}`,
  );
  const { id: threadId, status, shown, articleId, ...settings } = found;
  const article = { id: articleId, ...settings };
  return {
    thread: { id: threadId, status, shown, article: { ...article, closesAt: closesAt(article) } },
    answered,
  };
}
