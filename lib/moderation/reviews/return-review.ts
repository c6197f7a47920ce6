import { and, desc, eq } from "drizzle-orm";
import { decisions, reviews } from "@/db/schema/moderation";
import type { Ctx } from "@/lib/platform/context";
import { CLAIM_MS } from "../claims/claimed";
import { type NewReview, openReview } from "./open-review";

/**
 * Opens the review of something that was sent back and has been changed: at the place in the queue that it had, and
 * for the time of a claim with whoever asked for the change, who knows what it is about. Then anybody may take it.
 */
export async function returnReview(ctx: Ctx, input: NewReview): Promise<void> {
  const [asked] = await ctx.db
    .select({ by: decisions.decidedBy, openedAt: reviews.openedAt, queue: reviews.queue })
    .from(decisions)
    .innerJoin(reviews, eq(reviews.id, decisions.reviewId))
    .where(and(eq(decisions.contributionId, input.contributionId), eq(decisions.verdict, "ask_change")))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  // What was read as a crisis stays with those who read it, whatever its words are now.
  const queue = asked?.queue === "crisis" ? asked.queue : input.queue;
  const { id } = await openReview(ctx, { ...input, queue, openedAt: asked?.openedAt });
  if (!asked) return;
  await ctx.db
    .update(reviews)
    .set({
      claimedBy: asked.by,
      claimedAt: ctx.now,
      claimLapsesAt: new Date(ctx.now.getTime() + CLAIM_MS),
    })
    .where(eq(reviews.id, id));
}
