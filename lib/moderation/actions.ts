"use server";

import { redirect } from "next/navigation";
import type { Queue, Role } from "@/db/vocabulary";
import { staffAction } from "@/lib/identity/action";
import type { Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { decide } from "./decisions/decide";
import { DecideInput, UndoInput } from "./decisions/schemas";
import { undoDecision } from "./decisions/undo-decision";
import { findReviewOfDecision } from "./log/queries";
import { claimReview } from "./reviews/claim-review";
import { releaseReview } from "./reviews/release-review";
import { QueueItemInput } from "./reviews/schemas";
import { takeNextReview } from "./reviews/take-next-review";
import { findTemplate } from "./rules/queries";

const MODERATORS: readonly Role[] = ["moderator", "admin"];

/** Takes an item for oneself. */
export const claimReviewAction = staffAction(MODERATORS, QueueItemInput, async (ctx, input) => {
  await claimReview(ctx, input);
  redirect(placeOf(input.queue, input.reviewId), "replace");
});

/** Lets go of an item; it stays on the screen. */
export const releaseReviewAction = staffAction(MODERATORS, QueueItemInput, async (ctx, input) => {
  await releaseReview(ctx, input);
  redirect(placeOf(input.queue, input.reviewId), "replace");
});

/** "Not me": lets go without a word, and takes the next. */
export const skipReviewAction = staffAction(MODERATORS, QueueItemInput, async (ctx, input) => {
  await releaseReview(ctx, input);
  return goOn(ctx, input.queue, input.reviewId);
});

/**
 * Decides, and takes the next item of the queue. A no without a sentence of one's own is sent with the rule's: only
 * without script can the field arrive empty, since there nothing fills it in.
 */
export const decideAction = staffAction(
  MODERATORS,
  DecideInput.extend({ queue: QueueItemInput.shape.queue.optional() }),
  async (ctx, { queue, ...input }) => {
    const reason =
      input.reason || (input.ruleNumber && (await findTemplate(ctx, input.ruleNumber))) || undefined;
    const { decisionId } = await decide(ctx, { ...input, reason });
    if (queue) return goOn(ctx, queue, input.reviewId);
    const decided = await findReviewOfDecision(ctx, decisionId);
    if (decided) redirect(historyOf(decided.reviewId));
    return "Done.";
  },
);

/** Takes a decision back; what was decided is open again, and held by whoever took it back. */
export const undoDecisionAction = staffAction(MODERATORS, UndoInput, async (ctx, input) => {
  await undoDecision(ctx, input);
  const review = await findReviewOfDecision(ctx, input.decisionId);
  if (review) redirect(placeOf(review.queue, review.reviewId));
  return "Taken back.";
});

async function goOn(ctx: Ctx<Member>, queue: Queue, after?: string): Promise<never> {
  const next = await takeNextReview(ctx, { queue, after });
  redirect(next ? placeOf(queue, next) : `/moderation/${queue}`);
}

function placeOf(queue: Queue, reviewId: string) {
  return `/moderation/${queue}?review=${reviewId}` as const;
}

function historyOf(reviewId: string) {
  return `/moderation/reviews/${reviewId}` as const;
}
