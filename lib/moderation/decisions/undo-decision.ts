import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { decisions, reports, reviews, statements } from "@/db/schema/moderation";
import type { ContributionState, DecisionSubject } from "@/db/vocabulary";
import { record } from "@/lib/audit/record";
import { applyRevision } from "@/lib/contributions/state/apply-revision";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import { moveState } from "@/lib/contributions/state/move-state";
import { owns } from "@/lib/contributions/state/owner-tags";
import { restorePendingRevision } from "@/lib/contributions/state/restore-pending-revision";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, count, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { settleAppeal } from "../appeals/settle-appeal";
import { CLAIM_MS } from "../claims/claimed";
import { findNoticeOfDecision } from "../notices/find-notice-of-decision";
import { canDecide, canSeeQueue } from "../policy";
import { lockOpenReview } from "../reviews/lock-open-review";
import type { Decided } from "./decide";
import { switchThread } from "./decide-thread";
import { putBackPlace } from "./put-back-place";
import { restoreContentNotes } from "./put-content-notes";
import type { UndoInput } from "./schemas";
import { writeDecision } from "./write-decision";

type Decision = typeof decisions.$inferSelect;

/**
 * Takes a decision back in one step. It stays in the log; the contribution stands where it stood, its review is
 * open again at its old place and held by who undid it, and its statement is void. Where it was moved to another place,
 * or its conversation was locked, that alone is taken back.
 * `withNotice`: the notice on which it was decided is taken up again by the caller.
 * @throws Refusal `nothing_to_undo`, `undo_overtaken`, `undo_at_notice`, `withdrawn`, `not_allowed`, `own_contribution`,
 *   `thread_switched`
 */
export async function undoDecision(
  ctx: Ctx<Actor>,
  { decisionId }: UndoInput,
  { withNotice = false } = {},
): Promise<Decided> {
  return inTransaction(ctx, async (ctx) => {
    const [found] = await ctx.db.select().from(decisions).where(eq(decisions.id, decisionId));
    if (!found?.contributionId || found.verdict === "undo") throw new Refusal("nothing_to_undo");
    const contribution = await lockContribution(ctx, found.contributionId);
    ensure(canDecide(ctx.actor, { ownedByActor: owns(ctx.actor, contribution) }));
    await ensureSeen(ctx, found);
    if (found.about === "text" && contribution.state === "withdrawn") throw new Refusal("withdrawn");
    if (!withNotice && (await findNoticeOfDecision(ctx.db, found.id))) throw new Refusal("undo_at_notice");
    if (await isOvertaken(ctx, found, contribution)) throw new Refusal("undo_overtaken");
    const { undoId, state } = await takeBack(ctx, found, contribution);
    await settleAppeal(ctx, found.id);
    record(ctx, "decision.undone", {
      kind: contribution.kind,
      id: contribution.id,
      details: { decision: found.id, verdict: found.verdict },
    });
    return { decisionId: undoId, state };
  });
}

/**
 * It comes back to the queue it was in, for those who see that one; what waits without having been decided on stays
 * theirs too.
 */
async function ensureSeen(ctx: Ctx<Actor>, { reviewId, contributionId, about }: Decision) {
  if (!contributionId || about === "thread") return;
  const waiting = and(eq(reviews.contributionId, contributionId), isNull(reviews.closedAt));
  const [review] = await ctx.db
    .select({ queue: reviews.queue })
    .from(reviews)
    .where(reviewId ? eq(reviews.id, reviewId) : waiting);
  if (review) ensure(canSeeQueue(ctx.actor, review.queue));
}

/**
 * Takes back a decision on a locked contribution, which is its last word: state, review, statement and reports.
 * `letter`: its writer is told by mail that it is taken back.
 */
export async function takeBack(
  ctx: Ctx<Actor>,
  decision: Decision,
  contribution: Contribution,
  { letter = true } = {},
): Promise<{ undoId: string; state: ContributionState }> {
  const restored = await PUT_BACK[decision.about](ctx, decision, contribution);
  if (decision.reviewId) await reopen(ctx, decision.reviewId, restored);
  await ctx.db.update(statements).set({ voidedAt: ctx.now }).where(eq(statements.decisionId, decision.id));
  if (decision.reviewId) {
    await ctx.db
      .update(reports)
      .set({ outcome: "waiting" })
      .where(and(eq(reports.reviewId, decision.reviewId), ne(reports.outcome, "void")));
  }
  const undoId = await writeDecision(ctx, {
    contribution,
    reviewId: decision.reviewId,
    revision: decision.revision,
    revisionBefore: null,
    verdict: "undo",
    about: decision.about,
    threadId: decision.threadId ?? undefined,
    ruleId: null,
    reason: null,
    stateAfter: restored.state,
    undoes: decision.id,
    letter,
  });
  return { undoId, state: restored.state };
}

/** Only the last word can be taken back, and on a text only if nothing new waits on it. */
export async function isOvertaken(
  ctx: Ctx,
  decision: Decision,
  contribution: Contribution,
): Promise<boolean> {
  const [newest] = await ctx.db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.contributionId, contribution.id), eq(decisions.about, decision.about)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  if (newest?.id !== decision.id) return true;
  if (decision.about !== "text") return false;
  const overtaken = contribution.state !== decision.stateAfter;
  return overtaken || (await lockOpenReview(ctx, contribution.id)) !== undefined;
}

type PutBack = (ctx: Ctx, decision: Decision, contribution: Contribution) => Promise<Contribution>;

const PUT_BACK: Record<DecisionSubject, PutBack> = {
  text: putBackText,
  place: async (ctx, { id }, contribution) => {
    await putBackPlace(ctx, id, contribution);
    return contribution;
  },
  thread: async (ctx, { threadId, verdict }, contribution) => {
    if (!threadId) throw new Refusal("nothing_to_undo");
    await switchThread(ctx, contribution, threadId, verdict === "lock" ? "open" : "locked");
    return contribution;
  },
};

async function putBackText(ctx: Ctx, decision: Decision, contribution: Contribution): Promise<Contribution> {
  const { notesBefore, revision } = decision;
  const back = await putBackState(ctx, decision, contribution);
  if (notesBefore) await restoreContentNotes(ctx, back, revision, notesBefore);
  return back;
}

async function putBackState(ctx: Ctx, decision: Decision, contribution: Contribution): Promise<Contribution> {
  const { stateBefore, stateAfter, revision, revisionBefore, verdict } = decision;
  if (revisionBefore !== null) {
    const earlier = await applyRevision(ctx, contribution, revisionBefore);
    return restorePendingRevision(ctx, earlier, revision);
  }
  const back = stateAfter === stateBefore ? contribution : await moveState(ctx, contribution, stateBefore);
  // The edit that waited was turned away: by itself, or with what it would have changed.
  const turnedAway =
    verdict === "remove" || verdict === "merge" || (verdict === "reject" && stateBefore === "approved");
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
