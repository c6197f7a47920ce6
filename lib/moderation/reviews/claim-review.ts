import { eq, sql } from "drizzle-orm";
import { contributions } from "@/db/schema/contributions";
import { reviews } from "@/db/schema/moderation";
import { type Actor, isGranted } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { refuseClaimed } from "../claims/ensure-unclaimed";
import { takeClaim } from "../claims/take-claim";
import { canModerate, canSeeQueue } from "../policy";
import { refuseDecided } from "./refuse-decided";

/**
 * Takes a review for oneself. Exclusive, and over by itself after ten minutes; taking one's own again renews it. Where a
 * page says that it is `kept`, it is over three minutes after the page was last heard of.
 * @throws Refusal `not_allowed`, `claimed_by_other` (who, until), `already_decided` (who, verdict), `state_moved`, `not_found`
 */
export async function claimReview(
  ctx: Ctx<Actor>,
  { reviewId, kept }: { reviewId: string; kept?: boolean },
): Promise<{ lapsesAt: Date }> {
  ensure(canModerate(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    const seen = isGranted(ctx.actor, "crisis") ? undefined : sql`queue <> 'crisis'`;
    const lapsesAt = await takeClaim(ctx, "review", reviewId, { kept, seen });
    if (lapsesAt) return { lapsesAt };
    const [found] = await ctx.db
      .select({ review: reviews, contribution: { id: contributions.id, state: contributions.state } })
      .from(reviews)
      .innerJoin(contributions, eq(contributions.id, reviews.contributionId))
      .where(eq(reviews.id, reviewId));
    if (!found) throw new Refusal("not_found");
    const { review, contribution } = found;
    ensure(canSeeQueue(ctx.actor, review.queue));
    return review.closedAt ? refuseDecided(ctx, contribution) : refuseClaimed(ctx, review);
  });
}
