import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { releaseClaim } from "../claims/release-claim";
import { canModerate } from "../policy";

/** Lets go of a claim. Nothing happens where one holds none: it may have lapsed, or been decided. */
export async function releaseReview(ctx: Ctx<Actor>, { reviewId }: { reviewId: string }): Promise<void> {
  ensure(canModerate(ctx.actor));
  await releaseClaim(ctx, "review", reviewId);
}
