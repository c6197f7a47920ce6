import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { careFollowUps } from "@/db/schema/crisis";
import { reviews } from "@/db/schema/moderation";
import type { System } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { FOLLOW_UP_URGENCY } from "./urgency";

export const FollowUpPayload = z.object({ reviewId: z.uuid() });

/** Puts a review first whose time to be looked at again has come. Does nothing where that was set anew, or it is decided. */
export async function raiseFollowUp(
  ctx: Ctx<System>,
  { reviewId }: z.output<typeof FollowUpPayload>,
): Promise<void> {
  const due = ctx.db
    .select({ due: sql`1` })
    .from(careFollowUps)
    .where(and(eq(careFollowUps.reviewId, reviewId), lte(careFollowUps.dueAt, ctx.now)));
  await ctx.db
    .update(reviews)
    .set({ urgency: FOLLOW_UP_URGENCY })
    .where(and(eq(reviews.id, reviewId), isNull(reviews.closedAt), sql`exists (${due})`));
}
