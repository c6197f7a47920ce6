"use server";

import { staffAction } from "@/lib/identity/action";
import { askForScore } from "./ask-for-score";
import { putScoreToUse } from "./put-score-to-use";
import { AskForScoreInput, PutScoreToUseInput } from "./schemas";

/** Puts another version of the score to use. */
export const putScoreToUseAction = staffAction("admin", PutScoreToUseInput, async (ctx, input) => {
  await putScoreToUse(ctx, input);
  return `Version ${input.version} is in use, until a better one is learned.`;
});

/** Has the worker learn now. */
export const askForScoreAction = staffAction("admin", AskForScoreInput, async (ctx) => {
  await askForScore(ctx);
  return "The worker learns now. Where enough was decided since, a version stands here in a minute.";
});
