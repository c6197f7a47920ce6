"use server";

import { redirect } from "next/navigation";
import type { Role } from "@/db/vocabulary";
import { staffAction } from "@/lib/identity/action";
import { takeNextReview } from "../reviews/take-next-review";
import { confirmCrisisLine } from "./confirm-crisis-line";
import { passReview } from "./pass-review";
import { removeCrisisLine } from "./remove-crisis-line";
import { saveCrisisLine } from "./save-crisis-line";
import {
  CareMessageInput,
  CareNoteInput,
  CareStepsInput,
  CrisisLineIdInput,
  CrisisLineInput,
  FollowUpInput,
  PassReviewInput,
  RegionInput,
} from "./schemas";
import { sendCareMessage } from "./send-care-message";
import { setFollowUp } from "./set-follow-up";
import { showRegionFirst } from "./show-region-first";
import { takeCareSteps } from "./take-care-steps";
import { writeCareNote } from "./write-care-note";

const MODERATORS: readonly Role[] = ["moderator", "admin"];

/** Keeps which steps of care were taken. */
export const takeCareStepsAction = staffAction(MODERATORS, CareStepsInput, async (ctx, input) => {
  await takeCareSteps(ctx, input);
  return "The steps are kept.";
});

/** Leaves a note for whoever goes on with it. */
export const writeCareNoteAction = staffAction(MODERATORS, CareNoteInput, async (ctx, input) => {
  await writeCareNote(ctx, input);
  return "The next one reads it here.";
});

/** Has it come back in some hours. */
export const setFollowUpAction = staffAction(MODERATORS, FollowUpInput, async (ctx, input) => {
  await setFollowUp(ctx, input);
  return `It comes back to the top in ${input.hours} hours.`;
});

/** Writes to its writer, deciding nothing. */
export const sendCareMessageAction = staffAction(MODERATORS, CareMessageInput, async (ctx, input) => {
  await sendCareMessage(ctx, input);
  return "It is where its writer finds it. Nothing is decided by it.";
});

/** Passes it on to where a crisis is read or back, and takes the next. */
export const passReviewAction = staffAction(MODERATORS, PassReviewInput, async (ctx, input) => {
  await passReview(ctx, input);
  const { queue } = input;
  const next = await takeNextReview(ctx, { queue, after: input.reviewId });
  redirect(next ? `/moderation/${queue}?review=${next}` : `/moderation/${queue}`);
});

/** Adds or changes a line to call. */
export const saveCrisisLineAction = staffAction("admin", CrisisLineInput, async (ctx, input) => {
  await saveCrisisLine(ctx, input);
  return "It stands as you wrote it, and waits to be confirmed.";
});

/** Confirms a line today. */
export const confirmCrisisLineAction = staffAction("admin", CrisisLineIdInput, async (ctx, input) => {
  await confirmCrisisLine(ctx, input);
  return "Confirmed.";
});

/** Takes a line away. */
export const removeCrisisLineAction = staffAction("admin", CrisisLineIdInput, async (ctx, input) => {
  await removeCrisisLine(ctx, input);
  return "It is gone.";
});

/** Puts a country first. */
export const showRegionFirstAction = staffAction("admin", RegionInput, async (ctx, input) => {
  await showRegionFirst(ctx, input);
  return "Its lines are those that writers see at once.";
});
