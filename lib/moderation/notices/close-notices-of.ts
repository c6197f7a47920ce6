import { and, eq } from "drizzle-orm";
import { notices } from "@/db/schema/notices";
import { type Ctx, count, enqueue } from "@/lib/platform/context";

/**
 * What its writer has withdrawn is gone: notices about it lose their words, which may quote it, and those that wait
 * are closed, and answered so. Call it with the contribution locked.
 */
export async function closeNoticesOf(ctx: Ctx, contributionId: string): Promise<void> {
  const about = eq(notices.contributionId, contributionId);
  await ctx.db.update(notices).set({ explanation: null }).where(about);
  const closed = await ctx.db
    .update(notices)
    .set({ outcome: "gone", closedAt: ctx.now, claimedBy: null, claimLapsesAt: null })
    .where(and(about, eq(notices.outcome, "waiting")))
    .returning({ id: notices.id });
  count(ctx, "legal-notices", "waiting", -closed.length);
  for (const { id } of closed) {
    enqueue(ctx, { task: "mail-notice", payload: { noticeId: id }, key: `notice:${id}:gone` });
  }
}
