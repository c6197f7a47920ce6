"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { staffAction } from "@/lib/identity/action";
import { letterPath, previewPath } from "../paths";
import { declineQuestion } from "./decline-question";
import { demoteFromFaq } from "./demote-from-faq";
import { handBack } from "./hand-back";
import { handLetter } from "./hand-letter";
import { moveFaqEntry } from "./move-faq-entry";
import { passOn } from "./pass-on";
import { pauseQuestions } from "./pause-questions";
import { promoteToFaq } from "./promote-to-faq";
import { publishAnswer } from "./publish-answer";
import { putUpQuestion } from "./put-up-question";
import { saveDraft } from "./save-draft";
import { scheduleAnswer } from "./schedule-answer";
import {
  AnswerDaysInput,
  AnswerInput,
  DeclineInput,
  FaqInput,
  HandLetterInput,
  LetterInput,
  MoveFaqInput,
  PaceInput,
  PassOnInput,
  PauseInput,
  PutUpInput,
} from "./schemas";
import { setAnswerDays } from "./set-answer-days";
import { setPace } from "./set-pace";
import { takeBackAnswer } from "./take-back-answer";
import { takeDownQuestion } from "./take-down-question";

const DESK = ["author", "admin"] as const;

/** Keeps, shows, sets for a day or sends an answer, by the button that was pressed. */
export const answerAction = staffAction(
  DESK,
  AnswerInput.extend({
    next: z.enum(["keep", "look", "set", "send"]).default("keep"),
    /** The day that it is set for, where it is. */
    on: z.iso.date().or(z.literal("")).default(""),
  }),
  async (ctx, { next, on, ...input }) => {
    if (next === "set") {
      await scheduleAnswer(ctx, { ...input, on });
      redirect(letterPath(input.questionId));
    }
    if (next === "send") {
      await publishAnswer(ctx, input);
      redirect(letterPath(input.questionId));
    }
    await saveDraft(ctx, input);
    if (next === "look") redirect(previewPath(input.questionId));
    return {
      status: "done",
      message: "Kept as a draft. Nobody sees it until you send it.",
      // The form stays open with what it holds, and not with what it held when it was opened.
      values: { ...input, alsoFor: input.alsoFor.join("\n"), promote: input.promote ? "true" : "" },
    };
  },
);

/** Keeps an answer by itself while it is being written. */
export const keepDraftAction = staffAction(DESK, AnswerInput, async (ctx, input) => {
  await saveDraft(ctx, input);
});

export const takeBackAnswerAction = staffAction(DESK, LetterInput, async (ctx, input) => {
  await takeBackAnswer(ctx, input);
  redirect(letterPath(input.questionId));
});

export const handLetterAction = staffAction(DESK, HandLetterInput, async (ctx, input) => {
  await handLetter(ctx, input);
  redirect("/desk?passed=hand");
});

export const handBackAction = staffAction(DESK, LetterInput, async (ctx, input) => {
  await handBack(ctx, input);
  redirect("/desk?passed=back");
});

export const putUpQuestionAction = staffAction(DESK, PutUpInput, async (ctx, input) => {
  await putUpQuestion(ctx, input);
  return "It stands under the article now, as not answered yet. Readers can say that they wonder too.";
});

export const takeDownQuestionAction = staffAction(DESK, LetterInput, async (ctx, input) => {
  await takeDownQuestion(ctx, input);
  return "Readers see it no more. The letter is still yours to answer.";
});

export const declineQuestionAction = staffAction(DESK, DeclineInput, async (ctx, input) => {
  await declineQuestion(ctx, input);
  redirect(letterPath(input.questionId));
});

export const passOnAction = staffAction(DESK, PassOnInput, async (ctx, input) => {
  await passOn(ctx, input);
  redirect(input.worry === "danger" ? "/desk?passed=danger" : "/desk?passed=on");
});

export const promoteToFaqAction = staffAction(DESK, FaqInput, async (ctx, input) => {
  await promoteToFaq(ctx, input);
  return "It stands among the frequent questions now.";
});

export const demoteFromFaqAction = staffAction(DESK, FaqInput, async (ctx, input) => {
  await demoteFromFaq(ctx, input);
  return "It is taken back, and stays printed with the other answers.";
});

export const moveFaqEntryAction = staffAction(DESK, MoveFaqInput, async (ctx, input) => {
  await moveFaqEntry(ctx, input);
});

export const pauseQuestionsAction = staffAction(DESK, PauseInput, async (ctx, input) => {
  await pauseQuestions(ctx, input);
  return input.questions === "paused"
    ? "Paused. Readers are told; what has come stays with you."
    : "Questions can come again.";
});

export const setAnswerDaysAction = staffAction(DESK, AnswerDaysInput, async (ctx, input) => {
  await setAnswerDays(ctx, input);
  return "Kept. Askers are told these days.";
});

export const setPaceAction = staffAction(DESK, PaceInput, async (ctx, input) => {
  await setPace(ctx, input);
  return "Kept. Readers see it where they ask.";
});
