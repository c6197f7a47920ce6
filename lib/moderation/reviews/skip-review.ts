import { and, eq } from "drizzle-orm";
import { handovers } from "@/db/schema/queues";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canModerate } from "../policy";
import { leaveReview } from "./leave-review";
import { releaseReview } from "./release-review";

/** "Not me": lets go of an item, also of one that was handed over, and nobody is told. */
export async function skipReview(ctx: Ctx<Actor>, { reviewId }: { reviewId: string }): Promise<void> {
  ensure(canModerate(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    await releaseReview(ctx, { reviewId });
    await leaveReview(ctx, { reviewId });
    if (!ctx.actor.id) return;
    await ctx.db
      .delete(handovers)
      .where(and(eq(handovers.reviewId, reviewId), eq(handovers.givenTo, ctx.actor.id)));
  });
}
