import { and, eq, isNull, sql } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import { type Ctx, count } from "@/lib/platform/context";

/** The decision was taken back before anybody had read the appeal: nothing is left to object to. */
export async function settleAppeal(ctx: Ctx, decisionId: string): Promise<void> {
  const settled = await ctx.db
    .update(appeals)
    .set({ outcome: "settled", decidedAt: ctx.now, claimedBy: null, claimLapsesAt: null })
    .where(
      and(
        eq(sql`coalesce(${appeals.standingDecisionId}, ${appeals.decisionId})`, decisionId),
        isNull(appeals.outcome),
      ),
    )
    .returning({ id: appeals.id });
  if (settled.length > 0) count(ctx, "appeals", "waiting", -1);
}
