import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canSeeQueue } from "../policy";
import { clock } from "../reviews/claim-review";
import type { Review } from "../reviews/open-review";
import { staffName } from "../staff-name";

/** Whether the actor may act on what waits: in a queue that they see, and in nobody else's hands. */
export async function ensureFree(ctx: Ctx<Actor>, review: Review | undefined): Promise<void> {
  if (!review) return;
  ensure(canSeeQueue(ctx.actor, review.queue));
  const { claimedBy, claimLapsesAt } = review;
  if (claimedBy && claimedBy !== ctx.actor.id && claimLapsesAt && claimLapsesAt > ctx.now) {
    throw new Refusal("claimed_by_other", {
      values: { who: await staffName(ctx.db, claimedBy), until: clock(claimLapsesAt) },
    });
  }
}
