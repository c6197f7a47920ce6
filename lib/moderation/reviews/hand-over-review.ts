import { and, eq, isNull } from "drizzle-orm";
import { reviews } from "@/db/schema/moderation";
import { handovers } from "@/db/schema/queues";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canModerate } from "../policy";
import { listTakers } from "../queues/colleagues";
import { claimReview } from "./claim-review";
import { releaseReview } from "./release-review";
import type { HandOverInput } from "./schemas";

/**
 * Hands an item to a colleague, who finds it at the head of their list; until then nobody holds it, and whoever is
 * needed first may take it. What a third person holds can't be handed over their head.
 * @throws Refusal `not_allowed`, `nobody_to_hand_to`, `claimed_by_other`, `already_decided`, `state_moved`, `not_found`
 */
export async function handOverReview(
  ctx: Ctx<Actor>,
  { reviewId, memberId, words }: Pick<HandOverInput, "reviewId" | "memberId" | "words">,
): Promise<{ to: string }> {
  ensure(canModerate(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    await claimReview(ctx, { reviewId });
    const [review] = await ctx.db
      .select({ queue: reviews.queue })
      .from(reviews)
      .where(and(eq(reviews.id, reviewId), isNull(reviews.closedAt)));
    if (!review || !ctx.actor.id) throw new Refusal("not_found");
    const taker = (await listTakers(ctx, review)).find(({ id }) => id === memberId);
    if (!taker) throw new Refusal("nobody_to_hand_to", { field: "memberId" });
    const given = { givenBy: ctx.actor.id, givenTo: taker.id, words: words || null, givenAt: ctx.now };
    await ctx.db
      .insert(handovers)
      .values({ reviewId, ...given })
      .onConflictDoUpdate({ target: handovers.reviewId, set: given });
    await releaseReview(ctx, { reviewId });
    return { to: taker.name };
  });
}
