import { and, eq, isNull } from "drizzle-orm";
import { reviews } from "@/db/schema/moderation";
import type { Ctx } from "@/lib/platform/context";
import type { Review } from "./open-review";

/** The open review of a contribution, locked, if it has one. Lock the contribution first. */
export async function lockOpenReview(ctx: Ctx, contributionId: string): Promise<Review | undefined> {
  const [review] = await ctx.db
    .select()
    .from(reviews)
    .where(and(eq(reviews.contributionId, contributionId), isNull(reviews.closedAt)))
    .for("update");
  return review;
}
