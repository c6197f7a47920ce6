import { and, eq, isNull, lte, ne, or } from "drizzle-orm";
import { contributions } from "@/db/schema/contributions";
import { reviews } from "@/db/schema/moderation";
import { type Actor, isGranted, type Member } from "@/lib/identity/actor";
import { staffName } from "@/lib/moderation/staff-name";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canModerate, canSeeQueue } from "../policy";
import { refuseDecided } from "./refuse-decided";

/** How long a claim counts that no page keeps, as without script, in milliseconds. */
export const CLAIM_MS = 10 * 60_000;

/** How long one counts after the last word of the page that keeps it: three of its beats, in milliseconds. */
export const KEPT_MS = 3 * 60_000;

/**
 * Takes a review for oneself. Exclusive, and over by itself after ten minutes; taking one's own again renews it. Where a
 * page says that it is `kept`, it is over three minutes after the page was last heard of. One statement decides, so that of two who take it at once one gets it.
 * @throws Refusal `not_allowed`, `claimed_by_other` (who, until), `already_decided` (who, verdict), `state_moved`, `not_found`
 */
export async function claimReview(
  ctx: Ctx<Actor>,
  { reviewId, kept = false }: { reviewId: string; kept?: boolean },
): Promise<{ lapsesAt: Date }> {
  ensure(canModerate(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    const me = memberId(ctx.actor);
    const lapsesAt = new Date(ctx.now.getTime() + (kept ? KEPT_MS : CLAIM_MS));
    const free = or(
      isNull(reviews.claimedBy),
      eq(reviews.claimedBy, me),
      lte(reviews.claimLapsesAt, ctx.now),
    );
    const seen = isGranted(ctx.actor, "crisis") ? undefined : ne(reviews.queue, "crisis");
    const taken = await ctx.db
      .update(reviews)
      .set({ claimedBy: me, claimedAt: ctx.now, claimLapsesAt: lapsesAt })
      .where(and(eq(reviews.id, reviewId), isNull(reviews.closedAt), free, seen))
      .returning({ id: reviews.id });
    if (taken.length > 0) return { lapsesAt };

    const [found] = await ctx.db
      .select({ review: reviews, contribution: { id: contributions.id, state: contributions.state } })
      .from(reviews)
      .innerJoin(contributions, eq(contributions.id, reviews.contributionId))
      .where(eq(reviews.id, reviewId));
    if (!found) throw new Refusal("not_found");
    const { review, contribution } = found;
    ensure(canSeeQueue(ctx.actor, review.queue));
    if (review.closedAt) return refuseDecided(ctx, contribution);
    throw new Refusal("claimed_by_other", {
      values: { who: await staffName(ctx.db, review.claimedBy), until: clock(review.claimLapsesAt) },
    });
  });
}

/** "14:32", in UTC: the hour a lock is over, for a sentence. */
export function clock(moment: Date | null): string {
  return moment ? moment.toISOString().slice(11, 16) : "soon";
}

function memberId(actor: Actor): string {
  if (actor.kind !== "member") throw new Refusal("not_allowed");
  return (actor satisfies Member).id;
}
