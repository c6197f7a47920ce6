import { desc, eq } from "drizzle-orm";
import { decisions } from "@/db/schema/moderation";
import { noticeDecisions } from "@/db/schema/notices";
import type { ContributionState, Verdict } from "@/db/vocabulary";
import { record } from "@/lib/audit/record";
import { applyRevision } from "@/lib/contributions/state/apply-revision";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { dropPendingRevision } from "@/lib/contributions/state/drop-pending-revision";
import { moveState } from "@/lib/contributions/state/move-state";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { ensureUnclaimed } from "../claims/ensure-unclaimed";
import { listCareSteps } from "../crisis/list-care-steps";
import { canTurnDown } from "../crisis/policy";
import { drawDoubleReading } from "../double-readings/draw-double-reading";
import { canBeAskedForChange, canDecide, canSeeQueue } from "../policy";
import { answerReports } from "../reports/answer-reports";
import { closeReview } from "../reviews/close-review";
import { lockOpenReview } from "../reviews/lock-open-review";
import type { Review } from "../reviews/open-review";
import { refuseDecided } from "../reviews/refuse-decided";
import { approveNameOf } from "./approve-name-of";
import { ensureRepeat, lockWithKept } from "./ensure-repeat";
import { findRule } from "./find-rule";
import { putContentNotes } from "./put-content-notes";
import type { DecideInput } from "./schemas";
import { TOLD } from "./told";
import { writeDecision } from "./write-decision";

/** On which law it rests, where it rests on no rule of ours, and all that its writer is told (`decideNotice`). */
type OnNotice = { legalGround: string | null; statement: string };

/** What needs a rule and a sentence (promise 4). */
const NOS: readonly Verdict[] = ["ask_change", "reject", "remove"];

/** What came of it: the decision to undo, and where the contribution stands now. */
export type Decided = { decisionId: string; state: ContributionState };

/**
 * Decides on the revision that was read. Refuses where the claim, the revision or the state has moved; state,
 * counts, statement and log change in one transaction. `letter`: its writer is told by mail.
 * @throws Refusal `not_allowed`, `own_contribution`, `not_found`, `claimed_by_other`, `already_decided`,
 *   `revision_moved`, `state_moved`, `rule_needed`, `rule_retired`, `reason_needed`, `nobody_to_ask`, `passage_not_in_text`,
 *   `care_first`, `notes_needed`, `no_notes_here`, `repeat_needed`, `not_a_repeat`
 */
export async function decide(
  ctx: Ctx<Actor>,
  input: DecideInput,
  { letter = true, onNotice }: { letter?: boolean; onNotice?: OnNotice } = {},
): Promise<Decided> {
  return inTransaction(ctx, async (ctx) => {
    const { verdict, keptId, contentNotes } = input;
    const found = await lockWithKept(ctx, input.contributionId, verdict === "merge" ? keptId : undefined);
    ensure(canDecide(ctx.actor, { ownedByActor: owns(ctx.actor, found) }));
    const review = await lockOpenReview(ctx, found.id);
    if (review) ensure(canSeeQueue(ctx.actor, review.queue));
    await ensureCurrent(ctx, input, found, review);
    if (review?.queue === "crisis") {
      ensure(canTurnDown(review.queue, verdict, await listCareSteps(ctx, review.id)));
    }
    const legalGround = onNotice?.legalGround ?? null;
    const rule = NOS.includes(verdict) && !legalGround ? await findRule(ctx, input) : null;
    if (verdict === "restore") await ensureMayRestore(ctx, found);
    if (verdict === "ask_change") ensureAnswerable(input, found);
    if (verdict === "merge") await ensureRepeat(ctx, found, keptId);
    const revision = review?.revision ?? found.revision;
    const { contribution, noted } =
      verdict === "approve" && contentNotes
        ? await putContentNotes(ctx, found, revision, contentNotes)
        : { contribution: found, noted: undefined };

    const moved = await move(ctx, input, contribution, review);
    if (review) await closeReview(ctx, review);
    const decisionId = await writeDecision(ctx, {
      contribution,
      reviewId: review?.id ?? null,
      revision,
      revisionBefore: moved.revision === contribution.revision ? null : contribution.revision,
      verdict,
      noted,
      ruleId: rule?.id ?? null,
      legalGround,
      reason: rule || legalGround ? (input.reason ?? "") : null,
      told:
        onNotice?.statement ??
        (noted ? TOLD.noted(noted.added) : verdict === "merge" ? TOLD.merged : undefined),
      passage: (verdict === "ask_change" && input.passage) || null,
      stateAfter: moved.state,
      letter,
    });
    if (verdict === "approve") await approveNameOf(ctx, contribution);
    if (review && !onNotice) {
      drawDoubleReading(ctx, { decisionId, contribution, queue: review.queue, verdict });
    }
    if (review) {
      await answerReports(ctx, contribution.id, verdict === "remove" ? "acted" : "kept");
    }
    record(ctx, "decision.made", {
      kind: contribution.kind,
      id: contribution.id,
      details: { decision: decisionId, verdict, rule: rule?.number ?? null },
    });
    return { decisionId, state: moved.state };
  });
}

/** Two who decide at once: the lock lets one go first, and the other learns here who and what. */
async function ensureCurrent(
  ctx: Ctx<Actor>,
  input: DecideInput,
  contribution: Contribution,
  review?: Review,
) {
  const { state } = contribution;
  if (state === "withdrawn") throw new Refusal("withdrawn");
  const ofReview = !["remove", "restore", "merge"].includes(input.verdict);
  if ((ofReview || input.reviewId) && (!review || (input.reviewId && review.id !== input.reviewId))) {
    await refuseDecided(ctx, contribution);
  }
  if (review) await ensureUnclaimed(ctx, review);
  if (input.revision !== (review?.revision ?? contribution.revision)) throw new Refusal("revision_moved");
  const fits = {
    approve: state === "held" || state === "approved",
    ask_change: state === "held",
    reject: state === "held" || contribution.pendingRevision !== null,
    remove: state === "approved",
    restore: state === "removed",
    merge: state === "held" || state === "approved",
  }[input.verdict];
  if (!fits) await refuseDecided(ctx, contribution);
}

/** What was removed on a legal notice comes back only by those who may see why. */
async function ensureMayRestore(ctx: Ctx<Actor>, contribution: Contribution): Promise<void> {
  if (canSeeQueue(ctx.actor, "legal-notices").allowed) return;
  const [last] = await ctx.db
    .select({ noticed: noticeDecisions.id })
    .from(decisions)
    .leftJoin(noticeDecisions, eq(noticeDecisions.decisionId, decisions.id))
    .where(eq(decisions.contributionId, contribution.id))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  if (last?.noticed) throw new Refusal("not_allowed");
}

/** A request for a change needs somebody who can change it, and words that are there. */
function ensureAnswerable({ passage }: DecideInput, contribution: Contribution): void {
  ensure(canBeAskedForChange(contribution));
  if (passage && !oneLine(contribution.body).includes(oneLine(passage))) {
    throw new Refusal("passage_not_in_text", { field: "passage" });
  }
}

/** As words are compared that were selected on the desk, where a text stands as it was typed: however lines break. */
function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}

async function move(ctx: Ctx, { verdict }: DecideInput, contribution: Contribution, review?: Review) {
  const waitingEdit = contribution.state === "approved" ? contribution.pendingRevision : null;
  switch (verdict) {
    case "approve": {
      if (contribution.state === "held") return moveState(ctx, contribution, "approved");
      return waitingEdit && review ? applyRevision(ctx, contribution, waitingEdit) : contribution;
    }
    case "ask_change":
      return moveState(ctx, contribution, "changes_asked");
    case "reject":
      return waitingEdit ? dropPendingRevision(ctx, contribution) : moveState(ctx, contribution, "rejected");
    case "remove":
    case "merge":
      return moveState(
        ctx,
        waitingEdit ? await dropPendingRevision(ctx, contribution) : contribution,
        verdict === "remove" ? "removed" : "merged",
      );
    case "restore":
      return moveState(ctx, contribution, "approved");
  }
}
