"use server";

import { redirect } from "next/navigation";
import type { Role } from "@/db/vocabulary";
import { memberAction, publicAction, staffAction } from "@/lib/identity/action";
import { appealDecision } from "./appeal-decision";
import { appealNotice } from "./appeal-notice";
import { appealSanction } from "./appeal-sanction";
import { claimAppeal } from "./claim-appeal";
import { decideAppeal } from "./decide-appeal";
import { releaseAppeal } from "./release-appeal";
import { AppealInput, AppealNoticeInput, AppealRef, AppealSanctionInput, DecideAppealInput } from "./schemas";
import { undoAppeal } from "./undo-appeal";

const MODERATORS: readonly Role[] = ["moderator", "admin"];

/** A writer has a decision read again. */
export const appealAction = memberAction(AppealInput, async (ctx, input) => {
  await appealDecision(ctx, input);
  return "Somebody who didn’t make the decision reads it again. You find the answer here.";
});

/** A member has a sanction read again, also one who can send nothing. */
export const appealSanctionAction = memberAction(AppealSanctionInput, async (ctx, input) => {
  await appealSanction(ctx, input);
  return "Somebody who didn’t decide it reads it again. You find the answer here.";
});

/** Whoever gave a legal notice has the decision on it read again. */
export const appealNoticeAction = publicAction(
  AppealNoticeInput,
  async (ctx, input) => {
    await appealNotice(ctx, input);
    return "Somebody who didn’t decide it reads it again. With the reference you find the answer here, also without a letter from us.";
  },
  { limit: "notice" },
);

/** Takes an appeal for oneself. */
export const claimAppealAction = staffAction(MODERATORS, AppealRef, async (ctx, input) => {
  await claimAppeal(ctx, input);
  redirect(placeOf(input.appealId), "replace");
});

/** Lets go of an appeal; it stays on the screen. */
export const releaseAppealAction = staffAction(MODERATORS, AppealRef, async (ctx, input) => {
  await releaseAppeal(ctx, input);
  redirect(placeOf(input.appealId), "replace");
});

/** Says whether the decision stands; the appeal stays on the screen, with the way back. */
export const decideAppealAction = staffAction(MODERATORS, DecideAppealInput, async (ctx, input) => {
  await decideAppeal(ctx, input);
  redirect(placeOf(input.appealId), "replace");
});

/** Takes back what was decided on an appeal. */
export const undoAppealAction = staffAction(MODERATORS, AppealRef, async (ctx, input) => {
  await undoAppeal(ctx, input);
  redirect(placeOf(input.appealId), "replace");
});

function placeOf(appealId: string) {
  return `/moderation/appeals?appeal=${appealId}` as const;
}
