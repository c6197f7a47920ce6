import { eq } from "drizzle-orm";
import { careFollowUps } from "@/db/schema/crisis";
import { reviews } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { lockForCare } from "./lock-for-care";
import { canCare } from "./policy";
import type { FollowUpInput } from "./schemas";

/**
 * Somebody looks at it again in so many hours. Until then it waits behind what nobody has looked at; then the worker
 * puts it first (`raiseFollowUp`). It stays open, and nobody holds it meanwhile.
 * @throws Refusal `not_found`, `not_allowed`, `own_contribution`, `not_in_crisis`, `already_decided`, `claimed_by_other`
 */
export async function setFollowUp(
  ctx: Ctx<Actor>,
  { reviewId, hours }: Pick<FollowUpInput, "reviewId" | "hours">,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { me } = await lockForCare(ctx, reviewId, ({ contribution, review }) =>
      ensure(canCare(ctx.actor, { queue: review.queue, ownedByActor: owns(ctx.actor, contribution) })),
    );
    const set = { dueAt: new Date(ctx.now.getTime() + hours * 3_600_000), setBy: me.id };
    await ctx.db
      .insert(careFollowUps)
      .values({ reviewId, ...set })
      .onConflictDoUpdate({ target: careFollowUps.reviewId, set });
    await ctx.db
      .update(reviews)
      .set({ urgency: 0, claimedBy: null, claimedAt: null, claimLapsesAt: null })
      .where(eq(reviews.id, reviewId));
    enqueue(ctx, {
      task: "raise-follow-up",
      payload: { reviewId },
      key: `follow-up:${reviewId}`,
      runAt: set.dueAt.toISOString(),
    });
    record(ctx, "care.follow-up-set", { kind: "review", id: reviewId, details: { hours } });
  });
}
