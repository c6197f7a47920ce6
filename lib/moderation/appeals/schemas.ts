import { z } from "zod";
import { ReferenceInput } from "../notices/schemas";
import { APPEAL_LIMIT } from "./views";

/** The writer's objection, in their words. */
export const AppealWords = z
  .string()
  .trim()
  .min(1, { error: "Please say what we should look at again." })
  .max(APPEAL_LIMIT, { error: "That is longer than we can take: 2,000 characters are enough." });

export const AppealInput = z.object({ decisionId: z.uuid(), appeal: AppealWords });
export type AppealInput = z.output<typeof AppealInput>;

export const AppealSanctionInput = z.object({ sanctionId: z.uuid(), appeal: AppealWords });
export type AppealSanctionInput = z.output<typeof AppealSanctionInput>;

/** By the reference of a legal notice. */
export const AppealNoticeInput = ReferenceInput.extend({ appeal: AppealWords });
export type AppealNoticeInput = z.output<typeof AppealNoticeInput>;

/** An appeal on the desk. */
export const AppealRef = z.object({ appealId: z.uuid() });
export type AppealRef = z.output<typeof AppealRef>;

export const DecideAppealInput = AppealRef.extend({
  outcome: z.enum(["upheld", "overturned"], { error: "Please choose whether the decision stands." }),
  answer: z
    .string()
    .trim()
    .min(1, { error: "Please write the sentence that they will read." })
    .max(APPEAL_LIMIT),
});
export type DecideAppealInput = z.output<typeof DecideAppealInput>;
