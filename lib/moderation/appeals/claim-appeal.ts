import { eq } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canModerate } from "../policy";
import { CLAIM_MS } from "../reviews/claim-review";
import { lockAppeal } from "./lock-appeal";
import { refuseClaimed } from "./refuse-claimed";
import type { AppealRef } from "./schemas";

/**
 * Takes an appeal for oneself: exclusive, and over by itself after ten minutes, like a review.
 * @throws Refusal `not_allowed`, `own_contribution`, `own_decision`, `claimed_by_other`, `appeal_decided`, `not_found`
 */
export async function claimAppeal(ctx: Ctx<Actor>, { appealId }: AppealRef): Promise<{ lapsesAt: Date }> {
  ensure(canModerate(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    const { appeal } = await lockAppeal(ctx, appealId);
    await refuseClaimed(ctx, appeal);
    const lapsesAt = new Date(ctx.now.getTime() + CLAIM_MS);
    await ctx.db
      .update(appeals)
      .set({ claimedBy: ctx.actor.id, claimLapsesAt: lapsesAt })
      .where(eq(appeals.id, appealId));
    return { lapsesAt };
  });
}
