import { and, eq, notExists, sql } from "drizzle-orm";
import { answeredQuestions, answers, questions } from "@/db/schema/questions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensureMaySend } from "./ensure-may-send";
import { lockLetters } from "./lock-letters";
import type { DeclineInput } from "./schemas";
import { takeDown } from "./take-down-question";
import { tellAsker } from "./tell-asker";

/**
 * Declines a letter kindly, with a sentence that only whoever asked will read.
 * @throws Refusal `not_found`, `not_allowed`, `already_answered`, `letter_gone`, `warning_unread`,
 *   `suspended`, `banned`, `answers_held`
 */
export async function declineQuestion(ctx: Ctx<Actor>, { questionId, reason }: DeclineInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [letter] = await lockLetters(ctx, [questionId]);
    if (!letter) return;
    await ensureMaySend(ctx);
    await ctx.db
      .update(questions)
      .set({ stage: "declined", declinedReason: reason, stageAt: ctx.now })
      .where(eq(questions.id, letter.id));
    if (letter.answerId) await dropFromDraft(ctx, letter.id, letter.answerId);
    await takeDown(ctx, [letter]);
    tellAsker(ctx, letter);
    record(ctx, "question.declined", { kind: letter.kind, id: letter.id });
  });
}

/** A draft that answers nothing any more is gone with its last letter. */
async function dropFromDraft(ctx: Ctx, questionId: string, answerId: string): Promise<void> {
  await ctx.db.delete(answeredQuestions).where(eq(answeredQuestions.questionId, questionId));
  const tied = ctx.db
    .select({ one: sql`1` })
    .from(answeredQuestions)
    .where(eq(answeredQuestions.answerId, answerId));
  await ctx.db
    .delete(answers)
    .where(and(eq(answers.id, answerId), eq(answers.state, "draft"), notExists(tied)));
}
