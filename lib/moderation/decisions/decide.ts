import { and, eq } from "drizzle-orm";
import { reports, rules } from "@/db/schema/moderation";
import type { ContributionState } from "@/db/vocabulary";
import { record } from "@/lib/audit/record";
import { applyRevision } from "@/lib/contributions/state/apply-revision";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import { dropPendingRevision } from "@/lib/contributions/state/drop-pending-revision";
import { moveState } from "@/lib/contributions/state/move-state";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { listCareSteps } from "../crisis/list-care-steps";
import { canTurnDown } from "../crisis/policy";
import { canBeAskedForChange, canDecide, canSeeQueue } from "../policy";
import { closeReview } from "../reviews/close-review";
import { ensureUnclaimed } from "../reviews/ensure-unclaimed";
import { lockOpenReview } from "../reviews/lock-open-review";
import type { Review } from "../reviews/open-review";
import { refuseDecided } from "../reviews/refuse-decided";
import { approveNameOf } from "./approve-name-of";
import type { DecideInput } from "./schemas";
import { writeDecision } from "./write-decision";

/** What came of it: the decision to undo, and where the contribution stands now. */
export type Decided = { decisionId: string; state: ContributionState };

/**
 * Decides on the revision that was read. Refuses where the claim, the revision or the state has moved; state,
 * counts, statement and log change in one transaction.
 * @throws Refusal `not_allowed`, `own_contribution`, `not_found`, `claimed_by_other`, `already_decided`,
 *   `revision_moved`, `state_moved`, `rule_needed`, `rule_retired`, `reason_needed`, `nobody_to_ask`, `passage_not_in_text`,
 *   `care_first`
 */
export async function decide(ctx: Ctx<Actor>, input: DecideInput): Promise<Decided> {
  return inTransaction(ctx, async (ctx) => {
    const contribution = await lockContribution(ctx, input.contributionId);
    ensure(canDecide(ctx.actor, { ownedByActor: owns(ctx.actor, contribution) }));
    const review = await lockOpenReview(ctx, contribution.id);
    if (review) ensure(canSeeQueue(ctx.actor, review.queue));
    await ensureCurrent(ctx, input, contribution, review);
    if (review?.queue === "crisis") {
      ensure(canTurnDown(review.queue, input.verdict, await listCareSteps(ctx, review.id)));
    }
    const rule = await ruleFor(ctx, input);
    if (input.verdict === "ask_change") ensureAnswerable(input, contribution);

    const moved = await move(ctx, input, contribution, review);
    if (review) await closeReview(ctx, review);
    const decisionId = await writeDecision(ctx, {
      contribution,
      reviewId: review?.id ?? null,
      revision: review?.revision ?? contribution.revision,
      revisionBefore: moved.revision === contribution.revision ? null : contribution.revision,
      verdict: input.verdict,
      ruleId: rule?.id ?? null,
      reason: rule ? (input.reason ?? "") : null,
      passage: (input.verdict === "ask_change" && input.passage) || null,
      stateAfter: moved.state,
    });
    if (input.verdict === "approve") await approveNameOf(ctx, contribution);
    if (review) {
      await ctx.db
        .update(reports)
        .set({ outcome: input.verdict === "remove" ? "acted" : "kept" })
        .where(and(eq(reports.contributionId, contribution.id), eq(reports.outcome, "waiting")));
    }
    record(ctx, "decision.made", {
      kind: contribution.kind,
      id: contribution.id,
      details: { decision: decisionId, verdict: input.verdict, rule: rule?.number ?? null },
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
  const ofReview = !["remove", "restore"].includes(input.verdict);
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
  }[input.verdict];
  if (!fits) await refuseDecided(ctx, contribution);
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

/** Promise 4: a reason for every no. */
async function ruleFor(ctx: Ctx, input: DecideInput) {
  if (input.verdict === "approve" || input.verdict === "restore") return null;
  if (!input.ruleNumber) throw new Refusal("rule_needed", { field: "ruleNumber" });
  if (!input.reason) throw new Refusal("reason_needed", { field: "reason" });
  const [rule] = await ctx.db.select().from(rules).where(eq(rules.number, input.ruleNumber));
  if (rule?.retiredAt) throw new Refusal("rule_retired", { field: "ruleNumber" });
  if (!rule) throw new Refusal("rule_needed", { field: "ruleNumber" });
  return rule;
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
      return moveState(
        ctx,
        waitingEdit ? await dropPendingRevision(ctx, contribution) : contribution,
        "removed",
      );
    case "restore":
      return moveState(ctx, contribution, "approved");
  }
}
