import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import type { Ctx } from "@/lib/platform/context";
import { countWaiting } from "./count-waiting";

/** The decision was taken back before anybody had read the appeal: nothing is left to object to. */
export function settleAppeal(ctx: Ctx, decisionId: string): Promise<void> {
  return settle(ctx, eq(sql`coalesce(${appeals.standingDecisionId}, ${appeals.decisionId})`, decisionId));
}

/** The sanction was lifted before anybody had read the appeal. */
export function settleSanctionAppeal(ctx: Ctx, sanctionId: string): Promise<void> {
  const { standingSanctionId: standing, sanctionId: first } = appeals;
  return settle(ctx, or(eq(standing, sanctionId), and(isNull(standing), eq(first, sanctionId))));
}

/** What was decided on a legal notice was taken back before anybody had read its notifier's appeal. */
export function settleNoticeAppeal(ctx: Ctx, noticeDecisionId: string): Promise<void> {
  return settle(ctx, eq(appeals.noticeDecisionId, noticeDecisionId));
}

async function settle(ctx: Ctx, against: SQL | undefined): Promise<void> {
  const settled = await ctx.db
    .update(appeals)
    .set({ outcome: "settled", decidedAt: ctx.now, claimedBy: null, claimLapsesAt: null })
    .where(and(against, isNull(appeals.outcome)))
    .returning({ needsGrant: appeals.needsGrant });
  for (const appeal of settled) countWaiting(ctx, appeal, -1);
}
