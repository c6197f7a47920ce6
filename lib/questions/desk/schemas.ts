import { z } from "zod";

/** The most characters an answer may have. */
export const ANSWER_LIMIT = 20_000;

const answer = {
  /** The letter that is open on the desk. */
  questionId: z.uuid(),
  /** Others that the same answer is for. */
  alsoFor: z.array(z.uuid()).max(40).default([]),
  body: z
    .string()
    .trim()
    .max(ANSWER_LIMIT, { error: `It is longer than ${ANSWER_LIMIT.toLocaleString("en")} characters.` }),
  /** To those who asked alone, or printed under the article as well. */
  goes: z.enum(["private", "printed"]).default("private"),
  printedQuestion: z
    .string()
    .trim()
    .max(600, { error: "A printed question has at most 600 characters. Please shorten it." })
    .default(""),
  promote: z.stringbool().default(false),
};

/** An answer as it stands on the desk, whether it is kept or sent. */
export const AnswerInput = z.object(answer);
export type AnswerInput = z.output<typeof AnswerInput>;

/** An answer that is to go out on a day. */
export const ScheduleInput = AnswerInput.extend({ on: z.iso.date({ error: "Please choose a day." }) });
export type ScheduleInput = z.output<typeof ScheduleInput>;

export const HandLetterInput = z.object({
  questionId: z.uuid(),
  authorId: z.uuid({ error: "Please choose who shall answer it." }),
});
export type HandLetterInput = z.output<typeof HandLetterInput>;

export const PutUpInput = z.object({
  questionId: z.uuid(),
  wording: z
    .string()
    .trim()
    .min(1, { error: "Please write the question as readers will see it." })
    .max(600, { error: "A printed question has at most 600 characters. Please shorten it." }),
});
export type PutUpInput = z.output<typeof PutUpInput>;

export const DeclineInput = z.object({
  questionId: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(1, { error: "Please write the sentence that whoever asked will read." })
    .max(1_000, { error: "Please keep it under 1,000 characters." }),
});
export type DeclineInput = z.output<typeof DeclineInput>;

/** Something done with one letter. */
export const LetterInput = z.object({ questionId: z.uuid() });
export type LetterInput = z.output<typeof LetterInput>;

export const PassOnInput = LetterInput.extend({ worry: z.enum(["worries", "danger"]).optional() });
export type PassOnInput = z.output<typeof PassOnInput>;

export const FaqInput = z.object({ answerId: z.uuid() });
export type FaqInput = z.output<typeof FaqInput>;

export const MoveFaqInput = z.object({ entryId: z.uuid(), way: z.enum(["up", "down"]) });
export type MoveFaqInput = z.output<typeof MoveFaqInput>;

export const PauseInput = z.object({
  slug: z.string().min(1),
  questions: z.enum(["on", "paused"]),
  /** What readers are told while questions are paused, in the author's own words. */
  sentence: z.string().trim().max(300, { error: "Please keep it under 300 characters." }).optional(),
});
export type PauseInput = z.output<typeof PauseInput>;

export const AnswerDaysInput = z.object({
  slug: z.string().min(1),
  // Nothing ticked is sent as nothing at all.
  days: z
    .array(z.coerce.number().int().min(1).max(7), { error: "Please choose one day at least." })
    .min(1)
    .max(7),
});
export type AnswerDaysInput = z.output<typeof AnswerDaysInput>;

export const PaceInput = z.object({
  answersPerWeek: z.coerce
    .number({ error: "Please give a number." })
    .int({ error: "Please give a whole number." })
    .min(1, { error: "One a week at least; for less, pause your questions." })
    .max(50, { error: "Fifty a week is more than anybody should promise." }),
});
export type PaceInput = z.output<typeof PaceInput>;
