import { and, eq, sql } from "drizzle-orm";
import { reports, reportVoids } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canModerate } from "../policy";
import { openReported } from "./open-reported";
import type { TakeUpReportsInput } from "./schemas";

/**
 * Takes back that reports were set aside: they wait again, and raise or open the review of what they are about. What
 * has been taken down or taken back since needs none; who has reported the same again since waits with that.
 * @throws Refusal `not_allowed`, `not_found`, `void_undone`
 */
export async function takeUpReports(
  ctx: Ctx<Actor>,
  { voidId }: Pick<TakeUpReportsInput, "voidId">,
): Promise<void> {
  ensure(canModerate(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const about = await ctx.db
      .selectDistinct({ id: reports.contributionId })
      .from(reports)
      .where(eq(reports.voidId, voidId));
    const locked: Contribution[] = [];
    for (const { id } of about.sort((a, b) => (a.id < b.id ? -1 : 1)))
      locked.push(await lockContribution(ctx, id));
    const [found] = await ctx.db.select().from(reportVoids).where(eq(reportVoids.id, voidId)).for("update");
    if (!found) throw new Refusal("not_found");
    if (found.undoneAt) throw new Refusal("void_undone");
    await ctx.db.update(reportVoids).set({ undoneAt: ctx.now }).where(eq(reportVoids.id, voidId));
    let taken = 0;
    for (const contribution of locked) {
      if (contribution.state === "approved") taken += await takeUp(ctx, contribution, voidId);
    }
    record(ctx, "reports.taken-up", { kind: "report_void", id: voidId, details: { reports: taken } });
  });
}

async function takeUp(ctx: Ctx, contribution: Contribution, voidId: string): Promise<number> {
  const again = sql`exists (select 1 from reports again where again.contribution_id = ${reports.contributionId}
    and again.reporter_id = ${reports.reporterId} and again.outcome = 'waiting')`;
  const taken = await ctx.db
    .update(reports)
    .set({ outcome: "waiting", voidId: null })
    .where(and(eq(reports.voidId, voidId), eq(reports.contributionId, contribution.id), sql`not ${again}`))
    .returning({ id: reports.id });
  if (taken.length === 0) return 0;
  await openReported(ctx, contribution);
  return taken.length;
}
