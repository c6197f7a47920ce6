import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { newId } from "@/db/ids";
import { reports, reportVoids, reviews } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { ensureUnclaimed } from "../claims/ensure-unclaimed";
import { canDecide, canModerate, canSeeQueue } from "../policy";
import { closeReview } from "../reviews/close-review";
import { lockOpenReview } from "../reviews/lock-open-review";
import { reportsUrgency } from "./reports-urgency";
import type { VoidReportsInput } from "./schemas";

/** How many reports are set aside in one step; a greater campaign takes another. */
const MOST = 500;

/**
 * Sets the reports of a campaign aside, with a reason: they weigh nothing, on what they are about, on its writer or
 * on whoever sent them. A review that only they had opened is closed without a decision, and what it is about stays as
 * it was. Taken back in one step by `takeUpReports`.
 * @throws Refusal `not_allowed`, `own_contribution`, `not_found`, `nothing_to_void`, `claimed_by_other`
 */
export async function voidReports(ctx: Ctx<Actor>, input: VoidReportsInput): Promise<{ voided: number }> {
  ensure(canModerate(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    if (!ctx.actor.id) throw new Refusal("not_allowed");
    const found = await findCampaign(ctx, input);
    const id = newId(ctx.now);
    await ctx.db
      .insert(reportVoids)
      .values({ id, reason: input.reason, voidedBy: ctx.actor.id, voidedAt: ctx.now });
    let voided = 0;
    // In the order of their ids, so that two who set campaigns aside at once can't wait for each other.
    for (const contributionId of [...new Set(found.map((report) => report.contributionId))].sort()) {
      const ids = found
        .filter((report) => report.contributionId === contributionId)
        .map((report) => report.id);
      voided += await voidThose(ctx, input, await lockContribution(ctx, contributionId), ids, id);
    }
    if (voided === 0) throw new Refusal("nothing_to_void");
    record(ctx, "reports.voided", { kind: "report_void", id, details: { reports: voided } });
    return { voided };
  });
}

const Found = z.object({ id: z.string(), contributionId: z.string() });

async function findCampaign(ctx: Ctx, input: VoidReportsInput): Promise<z.output<typeof Found>[]> {
  if (input.which === "these") {
    if (input.reportIds.length === 0) throw new Refusal("nothing_to_void");
    return rows(
      ctx.db,
      Found,
      sql`select p.id, p.contribution_id as "contributionId" from reports p join reviews v on v.contribution_id = p.contribution_id
        where v.id = ${input.reviewId}::uuid and p.outcome = 'waiting' and p.id = any(${sql.param(input.reportIds)}::uuid[])
        limit ${MOST}`,
    );
  }
  return rows(
    ctx.db,
    Found,
    sql`with this as (
        select c.article_id, (select max(reported_at) from reports where contribution_id = c.id) as newest
        from reviews v join contributions c on c.id = v.contribution_id where v.id = ${input.reviewId}::uuid)
      select p.id, p.contribution_id as "contributionId"
      from this join contributions c on c.article_id = this.article_id and c.state = 'approved'
      join reports p on p.contribution_id = c.id and p.outcome = 'waiting'
      where p.rule_id = (select id from rules where number = ${input.ruleNumber ?? 0})
        and p.reported_at between this.newest - make_interval(hours => ${input.hours}) and this.newest + make_interval(hours => ${input.hours})
      order by p.reported_at desc limit ${MOST}`,
  );
}

/** Those about one contribution, which is locked. Of an article, what isn't the actor's to decide is left out. */
async function voidThose(
  ctx: Ctx<Actor>,
  { which }: VoidReportsInput,
  contribution: Contribution,
  ids: string[],
  voidId: string,
): Promise<number> {
  const mine = canDecide(ctx.actor, { ownedByActor: owns(ctx.actor, contribution) });
  const review = await lockOpenReview(ctx, contribution.id);
  const seen = review ? canSeeQueue(ctx.actor, review.queue) : mine;
  if (which === "article" && !(mine.allowed && seen.allowed)) return 0;
  ensure(mine);
  ensure(seen);
  if (review) await ensureUnclaimed(ctx, review);
  const voided = await ctx.db
    .update(reports)
    .set({ outcome: "void", voidId })
    .where(and(inArray(reports.id, ids), eq(reports.outcome, "waiting")))
    .returning({ id: reports.id, reporterId: reports.reporterId });
  for (const { id, reporterId } of voided) {
    if (reporterId)
      enqueue(ctx, { task: "mail-report-outcome", payload: { reportId: id }, key: `report:${id}` });
  }
  // An edit that waits in the same review has still to be read.
  if (review?.queue === "reported" && contribution.pendingRevision === null) {
    const urgency = await reportsUrgency(ctx, contribution.id);
    if (urgency === 0) await closeReview(ctx, review);
    else await ctx.db.update(reviews).set({ urgency }).where(eq(reviews.id, review.id));
  }
  return voided.length;
}
