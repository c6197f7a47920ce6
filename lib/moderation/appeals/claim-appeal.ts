import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { refuseClaimed } from "../claims/ensure-unclaimed";
import { takeClaim } from "../claims/take-claim";
import { canModerate } from "../policy";
import { ensureWaiting } from "./ensure-waiting";
import { lockAppeal } from "./lock-appeal";
import type { AppealRef } from "./schemas";

/**
 * Takes an appeal for oneself: exclusive, and over by itself after ten minutes, or, where a page says that it is `kept`,
 * three minutes after the page was last heard of.
 * @throws Refusal `not_allowed`, `own_contribution`, `own_account`, `own_decision`, `claimed_by_other`,
 *   `appeal_decided`, `not_found`
 */
export async function claimAppeal(
  ctx: Ctx<Actor>,
  { appealId, kept }: AppealRef & { kept?: boolean },
): Promise<{ lapsesAt: Date }> {
  ensure(canModerate(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    const { appeal } = await lockAppeal(ctx, appealId);
    await ensureWaiting(ctx, appeal);
    const lapsesAt = await takeClaim(ctx, "appeal", appealId, { kept });
    return lapsesAt ? { lapsesAt } : refuseClaimed(ctx, appeal);
  });
}
