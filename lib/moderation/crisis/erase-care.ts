import { eq, inArray } from "drizzle-orm";
import { careMessages, careNotes } from "@/db/schema/crisis";
import { reviews } from "@/db/schema/moderation";
import type { Ctx } from "@/lib/platform/context";

/** Erases what colleagues said to one another about a contribution, and to its writer. */
export async function eraseCare(ctx: Ctx, contributionId: string): Promise<void> {
  const theirs = ctx.db
    .select({ id: reviews.id })
    .from(reviews)
    .where(eq(reviews.contributionId, contributionId));
  await ctx.db.delete(careNotes).where(inArray(careNotes.reviewId, theirs));
  await ctx.db.delete(careMessages).where(eq(careMessages.contributionId, contributionId));
}
