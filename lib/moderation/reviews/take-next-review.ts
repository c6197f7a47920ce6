import type { Queue } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { keepPlans } from "@/lib/platform/keep-plans";
import { Refusal } from "@/lib/platform/refusal";
import { listQueue } from "../queues/queries";
import type { Narrow } from "../queues/schemas";
import { claimReview } from "./claim-review";

/** What a race for the next item may answer; then the one after it is tried. */
const TAKEN: readonly string[] = ["claimed_by_other", "already_decided", "state_moved", "not_found"];

/**
 * Claims the next item of a queue, or of what it is narrowed to, that is free, not one's own and not handed to somebody
 * else: the one after `after`, else the first. Returns its review, or nothing where all is taken.
 */
export async function takeNextReview(
  ctx: Ctx<Actor>,
  { queue, after, narrow }: { queue: Queue; after?: string; narrow?: Narrow },
): Promise<string | null> {
  for (const start of after ? [after, undefined] : [undefined]) {
    const { items } = await listQueue(keepPlans(ctx), { queue, after: start, narrow });
    for (const { reviewId, own, claim, handed } of items) {
      if (own || reviewId === after || (claim && !claim.mine) || (handed && !handed.mine)) continue;
      if (await take(ctx, reviewId)) return reviewId;
    }
  }
  return null;
}

async function take(ctx: Ctx<Actor>, reviewId: string): Promise<boolean> {
  try {
    await claimReview(ctx, { reviewId });
    return true;
  } catch (error) {
    if (error instanceof Refusal && TAKEN.includes(error.code)) return false;
    throw error;
  }
}
