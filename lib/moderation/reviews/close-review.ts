import { eq, sql } from "drizzle-orm";
import { careFollowUps } from "@/db/schema/crisis";
import { reviews } from "@/db/schema/moderation";
import { handovers } from "@/db/schema/queues";
import { type Ctx, count, write } from "@/lib/platform/context";
import type { Review } from "./open-review";

/** Closes an open review, which has been locked: nobody holds it, and nobody was handed it. */
export async function closeReview(ctx: Ctx, review: Review): Promise<void> {
  await ctx.db
    .update(reviews)
    .set({ closedAt: ctx.now, claimedBy: null, claimedAt: null, claimLapsesAt: null })
    .where(eq(reviews.id, review.id));
  write(ctx, [sql`delete from ${handovers} where review_id = ${review.id}`]);
  // Nobody needs to look again at what is decided.
  if (review.queue === "crisis") {
    await ctx.db.delete(careFollowUps).where(eq(careFollowUps.reviewId, review.id));
  }
  count(ctx, review.queue, "waiting", -1);
}
