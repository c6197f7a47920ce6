import { and, eq, notInArray } from "drizzle-orm";
import { careSteps } from "@/db/schema/crisis";
import { record } from "@/lib/audit/record";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { lockForCare } from "./lock-for-care";
import { canCare } from "./policy";
import type { CareStepsInput } from "./schemas";

/**
 * Keeps which steps of care were taken: a new one with who took it and when, one that was taken before as it stands,
 * and one that is no longer ticked not at all.
 * @throws Refusal `not_found`, `not_allowed`, `own_contribution`, `not_in_crisis`, `already_decided`, `claimed_by_other`
 */
export async function takeCareSteps(
  ctx: Ctx<Actor>,
  { reviewId, steps }: Pick<CareStepsInput, "reviewId" | "steps">,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { me } = await lockForCare(ctx, reviewId, ({ contribution, review }) =>
      ensure(canCare(ctx.actor, { queue: review.queue, ownedByActor: owns(ctx.actor, contribution) })),
    );
    const ofReview = eq(careSteps.reviewId, reviewId);
    await ctx.db.delete(careSteps).where(and(ofReview, notInArray(careSteps.step, steps)));
    if (steps.length > 0) {
      await ctx.db
        .insert(careSteps)
        .values(steps.map((step) => ({ reviewId, step, takenBy: me.id, takenAt: ctx.now })))
        .onConflictDoNothing();
    }
    record(ctx, "care.steps-taken", { kind: "review", id: reviewId, details: { steps: steps.length } });
  });
}
