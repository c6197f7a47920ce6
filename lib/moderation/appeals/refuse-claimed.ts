import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { clock } from "../reviews/claim-review";
import { staffName } from "../staff-name";
import type { Appeal } from "./lock-appeal";

/**
 * Refuses what is decided already, or in somebody else's hands at this moment.
 * @throws Refusal `appeal_decided`, `claimed_by_other`
 */
export async function refuseClaimed(ctx: Ctx<Actor>, appeal: Appeal): Promise<void> {
  const { outcome, decidedBy, claimedBy, claimLapsesAt } = appeal;
  if (outcome) {
    throw new Refusal("appeal_decided", { values: { who: await staffName(ctx.db, decidedBy), outcome } });
  }
  if (claimedBy && claimedBy !== ctx.actor.id && claimLapsesAt && claimLapsesAt > ctx.now) {
    throw new Refusal("claimed_by_other", {
      values: { who: await staffName(ctx.db, claimedBy), until: clock(claimLapsesAt) },
    });
  }
}
