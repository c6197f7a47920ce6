import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { staffName } from "../staff-name";
import { clock } from "./claim-review";
import type { Review } from "./open-review";

/** Refuses where somebody else holds the review at this moment. @throws Refusal `claimed_by_other` (who, until) */
export async function ensureUnclaimed(ctx: Ctx<{ id?: string }>, review: Review): Promise<void> {
  const { claimedBy, claimLapsesAt } = review;
  if (!claimedBy || claimedBy === ctx.actor.id || !claimLapsesAt || claimLapsesAt <= ctx.now) return;
  throw new Refusal("claimed_by_other", {
    values: { who: await staffName(ctx.db, claimedBy), until: clock(claimLapsesAt) },
  });
}
