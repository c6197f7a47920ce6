"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { Queue, Role } from "@/db/vocabulary";
import { staffAction } from "@/lib/identity/action";
import type { Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { decideMany } from "./bulk/decide-many";
import { leftOutWords } from "./bulk/left-out-words";
import { DecideManyInput, UndoManyInput } from "./bulk/schemas";
import { undoMany } from "./bulk/undo-many";
import { decide } from "./decisions/decide";
import { decideThread } from "./decisions/decide-thread";
import { moveNote } from "./decisions/move-note";
import { readAddress } from "./decisions/read-address";
import { DecideInput, DecideThreadInput, MoveNoteForm, UndoInput } from "./decisions/schemas";
import { undoDecision } from "./decisions/undo-decision";
import { findReviewOfDecision } from "./log/queries";
import { findNoticeOfDecision } from "./notices/find-notice-of-decision";
import { undoNotice } from "./notices/undo-notice";
import { dropView } from "./queues/drop-view";
import { keepView } from "./queues/keep-view";
import { DropViewInput, KeepViewInput, type Narrow, narrowQuery } from "./queues/schemas";
import { claimReview } from "./reviews/claim-review";
import { handOverReview } from "./reviews/hand-over-review";
import { leaveReview } from "./reviews/leave-review";
import { releaseReview } from "./reviews/release-review";
import { HandOverInput, QueueItemInput } from "./reviews/schemas";
import { skipReview } from "./reviews/skip-review";
import { takeNextReview } from "./reviews/take-next-review";
import { findTemplate } from "./rules/queries";

const MODERATORS: readonly Role[] = ["moderator", "admin"];

const UndoHereInput = UndoInput.extend({ within: QueueItemInput.shape.within });

/** Takes an item for oneself. */
export const claimReviewAction = staffAction(MODERATORS, QueueItemInput, async (ctx, input) => {
  await claimReview(ctx, { reviewId: input.reviewId });
  redirect(placeOf(input.queue, input.reviewId, input.within), "replace");
});

/** Lets go of an item; it stays on the screen. */
export const releaseReviewAction = staffAction(MODERATORS, QueueItemInput, async (ctx, input) => {
  await releaseReview(ctx, input);
  redirect(placeOf(input.queue, input.reviewId, input.within), "replace");
});

/** "Not me": lets go without a word, and takes the next. */
export const skipReviewAction = staffAction(MODERATORS, QueueItemInput, async (ctx, input) => {
  await skipReview(ctx, input);
  return goOn(ctx, input.queue, input.within, input.reviewId);
});

/** Hands an item to a colleague, and takes the next. */
export const handOverReviewAction = staffAction(MODERATORS, HandOverInput, async (ctx, input) => {
  await handOverReview(ctx, input);
  return goOn(ctx, input.queue, input.within, input.reviewId);
});

/**
 * Decides, and takes the next item of the queue. A no without a sentence of one's own is sent with the rule's: only
 * without script can the field arrive empty, since there nothing fills it in.
 */
export const decideAction = staffAction(
  MODERATORS,
  DecideInput.extend({
    queue: QueueItemInput.shape.queue.optional(),
    within: QueueItemInput.shape.within,
    choice: z.string().optional(),
  }),
  async (ctx, { queue, within, choice, ...input }) => {
    if (choice === "approve_with_note" && !input.contentNotes)
      throw new Refusal("notes_needed", { field: "contentNotes" });
    const { decisionId } = await decide(ctx, { ...input, reason: await reasonIn(ctx, input) });
    if (queue) return goOn(ctx, queue, within, input.reviewId);
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
export const undoDecisionAction = staffAction(MODERATORS, UndoHereInput, async (ctx, input) => {
  const noticeId = await findNoticeOfDecision(ctx.db, input.decisionId);
  await (noticeId ? undoNotice(ctx, { noticeId }) : undoDecision(ctx, input));
  const review = await findReviewOfDecision(ctx, input.decisionId);
  if (review) redirect(placeOf(review.queue, review.reviewId, input.within));
  return "Taken back.";
});

/** Decides a selection in one step. What was left out is counted on the page that follows, and so is the way back. */
export const decideManyAction = staffAction(MODERATORS, DecideManyInput, async (ctx, input) => {
  const { decided, leftOut } = await decideMany(ctx, { ...input, reason: await reasonIn(ctx, input) });
  if (decided === 0) throw new Refusal("nothing_decided", { values: { why: leftOutWords(leftOut) } });
  redirect(batchHref(input.queue, input.batchId, input.within));
});

/** Takes a whole batch back. */
export const undoManyAction = staffAction(MODERATORS, UndoManyInput, async (ctx, input) => {
  await undoMany(ctx, input);
  redirect(batchHref(input.queue, input.batchId, input.within));
});

/** Keeps what a queue is narrowed to under a name. */
export const keepViewAction = staffAction(MODERATORS, KeepViewInput, async (ctx, input) => {
  await keepView(ctx, input);
  return `Kept as “${input.name}”.`;
});

/** Drops a view. */
export const dropViewAction = staffAction(MODERATORS, DropViewInput, async (ctx, input) => {
  await dropView(ctx, input);
  redirect(`/moderation/${input.queue}`);
});

/** What was written, or else the rule's own sentence. */
async function reasonIn(ctx: Ctx<Member>, { reason, ruleNumber }: { reason?: string; ruleNumber?: number }) {
  return reason || (ruleNumber && (await findTemplate(ctx, ruleNumber))) || undefined;
}

async function goOn(ctx: Ctx<Member>, queue: Queue, narrow: Narrow, after?: string): Promise<never> {
  const next = await takeNextReview(ctx, { queue, after, narrow });
  // The page that comes back must not take what is done for what is still being read.
  if (!next && after) await leaveReview(ctx, { reviewId: after });
  redirect(next ? placeOf(queue, next, narrow) : placeOf(queue, undefined, narrow));
}

function placeOf(queue: Queue, reviewId: string | undefined, narrow: Narrow) {
  const query = new URLSearchParams(narrowQuery(narrow));
  if (reviewId) query.set("review", reviewId);
  return `/moderation/${queue}${query.size > 0 ? (`?${query}` as const) : ""}` as const;
}

function batchHref(queue: Queue, batchId: string, narrow: Narrow) {
  const query = new URLSearchParams(narrowQuery(narrow));
  query.set("batch", batchId);
  return `/moderation/${queue}?${query}` as const;
}

function historyOf(reviewId: string) {
  return `/moderation/reviews/${reviewId}` as const;
}
