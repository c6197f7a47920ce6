import { and, eq, isNull } from "drizzle-orm";
import { reviews } from "@/db/schema/moderation";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canModerate } from "../policy";

/** Lets go of a claim. Nothing happens where one holds none: it may have lapsed, or been decided. */
export async function releaseReview(ctx: Ctx<Actor>, { reviewId }: { reviewId: string }): Promise<void> {
  ensure(canModerate(ctx.actor));
  if (ctx.actor.kind !== "member") return;
  await ctx.db
    .update(reviews)
    .set({ claimedBy: null, claimedAt: null, claimLapsesAt: null })
    .where(and(eq(reviews.id, reviewId), eq(reviews.claimedBy, ctx.actor.id), isNull(reviews.closedAt)));
}
