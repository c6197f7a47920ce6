import { desc, eq, sql } from "drizzle-orm";
import { decisions, reports, reviews, statements } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import { applyRevision } from "@/lib/contributions/state/apply-revision";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import { moveState } from "@/lib/contributions/state/move-state";
import { owns } from "@/lib/contributions/state/owner-tags";
import { restorePendingRevision } from "@/lib/contributions/state/restore-pending-revision";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, count, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canDecide, canSeeQueue } from "../policy";
import { CLAIM_MS } from "../reviews/claim-review";
import { lockOpenReview } from "../reviews/lock-open-review";
import type { Decided } from "./decide";
import type { UndoInput } from "./schemas";
import { writeDecision } from "./write-decision";

type Decision = typeof decisions.$inferSelect;

/**
 * Takes a decision back in one step. It stays in the log; the contribution stands where it stood, its review is
 * open again at its old place and held by who undid it, and its statement is void.
 * @throws Refusal `nothing_to_undo`, `undo_overtaken`, `withdrawn`, `not_allowed`, `own_contribution`
 */
export async function undoDecision(ctx: Ctx<Actor>, { decisionId }: UndoInput): Promise<Decided> {
  return inTransaction(ctx, async (ctx) => {
    const [found] = await ctx.db.select().from(decisions).where(eq(decisions.id, decisionId));
    if (!found?.contributionId || found.verdict === "undo") throw new Refusal("nothing_to_undo");
    const contribution = await lockContribution(ctx, found.contributionId);
    ensure(canDecide(ctx.actor, { ownedByActor: owns(ctx.actor, contribution) }));
    if (found.reviewId) await ensureSeen(ctx, found.reviewId);
    if (contribution.state === "withdrawn") throw new Refusal("withdrawn");
    await ensureNewest(ctx, found, contribution);

    const restored = await putBack(ctx, found, contribution);
    if (found.reviewId) await reopen(ctx, found.reviewId, restored);
    await ctx.db.update(statements).set({ voidedAt: ctx.now }).where(eq(statements.decisionId, found.id));
    if (found.reviewId) {
      await ctx.db.update(reports).set({ outcome: "waiting" }).where(eq(reports.reviewId, found.reviewId));
    }
    const undoId = await writeDecision(ctx, {
      contribution,
      reviewId: found.reviewId,
      revision: found.revision,
      revisionBefore: null,
      verdict: "undo",
      ruleId: null,
      reason: null,
      stateAfter: restored.state,
      undoes: found.id,
    });
    record(ctx, "decision.undone", {
      kind: contribution.kind,
      id: contribution.id,
      details: { decision: found.id, verdict: found.verdict },
    });
    return { decisionId: undoId, state: restored.state };
  });
}

/** It comes back to the queue it was in, for those who see that one. */
async function ensureSeen(ctx: Ctx<Actor>, reviewId: string) {
  const [review] = await ctx.db
    .select({ queue: reviews.queue })
    .from(reviews)
    .where(eq(reviews.id, reviewId));
  if (review) ensure(canSeeQueue(ctx.actor, review.queue));
}

/** Only the last word on a contribution can be taken back, and only if nothing new waits on it. */
async function ensureNewest(ctx: Ctx, decision: Decision, contribution: Contribution) {
  const [newest] = await ctx.db
    .select({ id: decisions.id })
    .from(decisions)
    .where(eq(decisions.contributionId, contribution.id))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  const overtaken = newest?.id !== decision.id || contribution.state !== decision.stateAfter;
  if (overtaken || (await lockOpenReview(ctx, contribution.id))) throw new Refusal("undo_overtaken");
}

async function putBack(ctx: Ctx, decision: Decision, contribution: Contribution): Promise<Contribution> {
  const { stateBefore, stateAfter, revision, revisionBefore, verdict } = decision;
  if (revisionBefore !== null) {
    const earlier = await applyRevision(ctx, contribution, revisionBefore);
    return restorePendingRevision(ctx, earlier, revision);
  }
  const back = stateAfter === stateBefore ? contribution : await moveState(ctx, contribution, stateBefore);
  // The edit that waited was turned away: by itself, or with what it would have changed.
  const turnedAway = verdict === "remove" || (verdict === "reject" && stateBefore === "approved");
  return turnedAway && revision > back.revision ? restorePendingRevision(ctx, back, revision) : back;
}

/** Its text may have been changed since, without anybody having to read it: what is read now is what stands. */
async function reopen(ctx: Ctx<Actor>, reviewId: string, { revision }: Contribution) {
  const [review] = await ctx.db
    .update(reviews)
    .set({
      revision: sql`greatest(${reviews.revision}, ${revision})`,
      closedAt: null,
      claimedBy: ctx.actor.id ?? null,
      claimedAt: ctx.now,
      claimLapsesAt: new Date(ctx.now.getTime() + CLAIM_MS),
    })
    .where(eq(reviews.id, reviewId))
    .returning({ queue: reviews.queue });
  if (review) count(ctx, review.queue, "waiting", 1);
}
