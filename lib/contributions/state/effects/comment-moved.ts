import { and, eq, ne } from "drizzle-orm";
import { comments, threads } from "@/db/schema/threads";
import type { ContributionState } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import type { Contribution } from "../contribution";
import { holdPlaces } from "../hold-places";
import { showAbove } from "../show-above";
import { countNote } from "./count-note";

/**
 * A note is public at once when approved. Removed, it leaves a tombstone with its reason; withdrawn or merged, it
 * leaves a blank page only where replies still hang on it.
 */
export async function commentMoved(ctx: Ctx, contribution: Contribution, from: ContributionState) {
  const to = contribution.state;
  const counted = Number(to === "approved") - Number(from === "approved");
  const wasShown = from === "approved" || from === "removed" || from === "merged";
  if (counted === 0 && !wasShown) return;

  if (contribution.articleId) await holdPlaces(ctx, contribution.articleId);
  const [comment] = await ctx.db.select().from(comments).where(eq(comments.id, contribution.id));
  if (!comment) throw new Error("A comment's contribution has no comment.");
  const opens = comment.parentId === null;

  const shown =
    to === "approved" ||
    to === "removed" ||
    ((to === "withdrawn" || to === "merged") && (await hasShownReplies(ctx, comment)));
  if (shown !== comment.shown) {
    await ctx.db.update(comments).set({ shown }).where(eq(comments.id, comment.id));
    if (opens) await ctx.db.update(threads).set({ shown }).where(eq(threads.id, comment.threadId));
    else if (shown) await showAbove(ctx, comment.id);
  }
  if (counted === 0 || !contribution.articleId) return;
  countNote(ctx, { ...comment, articleId: contribution.articleId }, counted > 0 ? 1 : -1);
}

async function hasShownReplies(ctx: Ctx, comment: typeof comments.$inferSelect): Promise<boolean> {
  const under =
    comment.parentId === null
      ? and(eq(comments.threadId, comment.threadId), ne(comments.id, comment.id))
      : eq(comments.parentId, comment.id);
  const [reply] = await ctx.db
    .select({ id: comments.id })
    .from(comments)
    .where(and(under, comments.shown))
    .limit(1);
  return reply !== undefined;
}
