import { eq } from "drizzle-orm";
import { legalDemandCorrections, legalDemands } from "@/db/schema/demands";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { demandsTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import type { CorrectDemandInput } from "./schemas";

/**
 * Records that a demand was written down by mistake: it stays, and counts no more. What was right is recorded anew.
 * @throws Refusal `not_allowed`, `not_found`, `already_corrected`
 */
export async function correctDemand(
  ctx: Ctx<Actor>,
  { demandId, reason }: CorrectDemandInput,
): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const [demand] = await ctx.db
      .select({ id: legalDemands.id })
      .from(legalDemands)
      .where(eq(legalDemands.id, demandId));
    if (!demand) throw new Refusal("not_found");
    const corrected = await ctx.db
      .insert(legalDemandCorrections)
      .values({ demandId, reason, correctedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: legalDemandCorrections.demandId });
    if (corrected.length === 0) throw new Refusal("already_corrected");
    record(ctx, "demand.corrected", { kind: "legal_demand", id: demandId });
    expire(ctx, demandsTag);
  });
}
