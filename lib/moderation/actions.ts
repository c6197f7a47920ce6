"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { Queue, Role } from "@/db/vocabulary";
import { staffAction } from "@/lib/identity/action";
import type { Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { decide } from "./decisions/decide";
import { decideThread } from "./decisions/decide-thread";
import { moveNote } from "./decisions/move-note";
import { readAddress } from "./decisions/read-address";
import { DecideInput, DecideThreadInput, MoveNoteForm, UndoInput } from "./decisions/schemas";
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
  DecideInput.extend({ queue: QueueItemInput.shape.queue.optional(), choice: z.string().optional() }),
  async (ctx, { queue, choice, ...input }) => {
    if (choice === "approve_with_note" && !input.contentNotes)
      throw new Refusal("notes_needed", { field: "contentNotes" });
    const { decisionId } = await decide(ctx, { ...input, reason: await reasonIn(ctx, input) });
    if (queue) return goOn(ctx, queue, input.reviewId);
    const decided = await findReviewOfDecision(ctx, decisionId);
    if (decided) redirect(historyOf(decided.reviewId));
    return "Done.";
  },
);

/** Locks a conversation, or opens it again. */
export const decideThreadAction = staffAction(MODERATORS, DecideThreadInput, async (ctx, input) => {
  const { status } = await decideThread(ctx, { ...input, reason: await reasonIn(ctx, input) });
  return status === "locked"
    ? "It is locked: it can be read, but not added to."
    : "It is open again, and can be added to.";
});

/** Moves a note with its replies. */
export const moveNoteAction = staffAction(MODERATORS, MoveNoteForm, async (ctx, form) => {
  await moveNote(ctx, { contributionId: form.contributionId, to: readAddress(form) });
  return "It is moved, with its replies.";
});

/** Takes a decision back; what was decided is open again, and held by whoever took it back. */
export const undoDecisionAction = staffAction(MODERATORS, UndoInput, async (ctx, input) => {
  await undoDecision(ctx, input);
  const review = await findReviewOfDecision(ctx, input.decisionId);
  if (review) redirect(placeOf(review.queue, review.reviewId));
  return "Taken back.";
});

/** What was written, or else the rule's own sentence. */
async function reasonIn(ctx: Ctx<Member>, { reason, ruleNumber }: { reason?: string; ruleNumber?: number }) {
  return reason || (ruleNumber && (await findTemplate(ctx, ruleNumber))) || undefined;
}

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
