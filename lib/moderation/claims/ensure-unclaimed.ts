import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { staffName } from "../staff-name";
import type { Claim } from "./claimed";

/** Refuses what somebody else holds at this moment. @throws Refusal `claimed_by_other` (who, until) */
export async function ensureUnclaimed(ctx: Ctx<{ id?: string }>, claim: Claim): Promise<void> {
  const { claimedBy, claimLapsesAt } = claim;
  if (!claimedBy || claimedBy === ctx.actor.id || !claimLapsesAt || claimLapsesAt <= ctx.now) return;
  await refuseClaimed(ctx, claim);
}

/** Says who holds it, and until when. @throws Refusal `claimed_by_other` (who, until) */
export async function refuseClaimed(ctx: Ctx, { claimedBy, claimLapsesAt }: Claim): Promise<never> {
  const who = await staffName(ctx.db, claimedBy);
  throw new Refusal("claimed_by_other", { values: { who, until: clock(claimLapsesAt) } });
}

/** "14:32", in UTC: the hour a lock is over, for a sentence. */
function clock(moment: Date | null): string {
  return moment ? moment.toISOString().slice(11, 16) : "soon";
}
