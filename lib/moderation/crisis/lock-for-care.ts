import { eq } from "drizzle-orm";
import { reviews } from "@/db/schema/moderation";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import type { Actor, Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { ensureUnclaimed } from "../claims/ensure-unclaimed";
import { lockOpenReview } from "../reviews/lock-open-review";
import type { Review } from "../reviews/open-review";
import { refuseDecided } from "../reviews/refuse-decided";

export type ForCare = { contribution: Contribution; review: Review; me: Member };

/**
 * The open review and its contribution, locked, for a member of staff whom nobody else is ahead of. What they may do
 * with it is for the caller to ask.
 * @throws Refusal `not_found`, `not_allowed`, `already_decided`, `state_moved`, `claimed_by_other`
 */
export async function lockForCare(
  ctx: Ctx<Actor>,
  reviewId: string,
  allow: (given: Omit<ForCare, "me">) => void,
): Promise<ForCare> {
  const [found] = await ctx.db
    .select({ contributionId: reviews.contributionId })
    .from(reviews)
    .where(eq(reviews.id, reviewId));
  if (!found) throw new Refusal("not_found");
  const contribution = await lockContribution(ctx, found.contributionId);
  const review = await lockOpenReview(ctx, contribution.id);
  if (ctx.actor.kind !== "member") throw new Refusal("not_allowed");
  // Before anything is said of it: who decided what is for those who may see it.
  allow({ contribution, review: review ?? (await closedReview(ctx, reviewId)) });
  if (review?.id !== reviewId) return refuseDecided(ctx, contribution);
  await ensureUnclaimed(ctx, review);
  return { contribution, review, me: ctx.actor };
}

async function closedReview(ctx: Ctx, reviewId: string): Promise<Review> {
  const [review] = await ctx.db.select().from(reviews).where(eq(reviews.id, reviewId));
  if (!review) throw new Refusal("not_found");
  return review;
}
