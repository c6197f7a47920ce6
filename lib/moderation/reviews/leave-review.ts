import { and, eq } from "drizzle-orm";
import { reviewReaders } from "@/db/schema/queues";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canModerate } from "../policy";

/** Says that one has closed this item. Nothing happens where one has opened another since. */
export async function leaveReview(ctx: Ctx<Actor>, { reviewId }: { reviewId: string }): Promise<void> {
  ensure(canModerate(ctx.actor));
  if (!ctx.actor.id) return;
  await ctx.db
    .delete(reviewReaders)
    .where(and(eq(reviewReaders.memberId, ctx.actor.id), eq(reviewReaders.reviewId, reviewId)));
}
