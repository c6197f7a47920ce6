import { and, eq } from "drizzle-orm";
import { reports } from "@/db/schema/moderation";
import { type Ctx, enqueue } from "@/lib/platform/context";

/** Every report about a contribution that waits has its outcome now; who reported with an account is told by letter. */
export async function answerReports(
  ctx: Ctx,
  contributionId: string,
  outcome: "acted" | "kept",
): Promise<void> {
  const answered = await ctx.db
    .update(reports)
    .set({ outcome })
    .where(and(eq(reports.contributionId, contributionId), eq(reports.outcome, "waiting")))
    .returning({ id: reports.id, reporterId: reports.reporterId });
  for (const { id, reporterId } of answered) {
    if (reporterId)
      enqueue(ctx, { task: "mail-report-outcome", payload: { reportId: id }, key: `report:${id}` });
  }
}
