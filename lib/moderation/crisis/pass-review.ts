import { and, eq } from "drizzle-orm";
import { careFollowUps } from "@/db/schema/crisis";
import { reviews, signals } from "@/db/schema/moderation";
import type { Queue } from "@/db/vocabulary";
import { record } from "@/lib/audit/record";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, count, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { usualQueue } from "../queues/usual-queue";
import type { Review } from "../reviews/open-review";
import { lockForCare } from "./lock-for-care";
import { canPassOn } from "./policy";
import type { PassReviewInput } from "./schemas";
import { CRISIS_URGENCY } from "./urgency";

/**
 * Passes what waits on to where a crisis is read, or back to where it would wait otherwise. Any moderator may see that
 * something is one, and whoever passes it on without the grant sees it no more.
 * @throws Refusal `not_found`, `not_allowed`, `own_contribution`, `passed_already`, `already_decided`, `claimed_by_other`
 */
export async function passReview(
  ctx: Ctx<Actor>,
  { reviewId, to }: Pick<PassReviewInput, "reviewId" | "to">,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { contribution, review } = await lockForCare(ctx, reviewId, ({ contribution, review }) =>
      ensure(canPassOn(ctx.actor, { queue: review.queue, to, ownedByActor: owns(ctx.actor, contribution) })),
    );
    const queue = to === "crisis" ? to : await queueWithout(ctx, contribution, review);
    await ctx.db
      .update(reviews)
      .set({
        queue,
        urgency: to === "crisis" ? CRISIS_URGENCY : 0,
        claimedBy: null,
        claimedAt: null,
        claimLapsesAt: null,
      })
      .where(eq(reviews.id, reviewId));
    if (to === "back") await ctx.db.delete(careFollowUps).where(eq(careFollowUps.reviewId, reviewId));
    count(ctx, review.queue, "waiting", -1);
    count(ctx, queue, "waiting", 1);
    record(ctx, "review.passed-on", { kind: "review", id: reviewId, details: { to } });
  });
}

/** Where it would wait, were it not for what may be a crisis. */
async function queueWithout(ctx: Ctx, contribution: Contribution, review: Review): Promise<Queue> {
  if (contribution.state === "approved" && contribution.pendingRevision === null) return "reported";
  const found = await ctx.db
    .select({ check: signals.check })
    .from(signals)
    .where(and(eq(signals.contributionId, contribution.id), eq(signals.revision, review.revision)));
  return usualQueue(
    contribution.kind,
    found.map(({ check }) => check),
  );
}
