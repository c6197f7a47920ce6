import { eq, inArray } from "drizzle-orm";
import { answeredQuestions, questions } from "@/db/schema/questions";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { lockLetters } from "./lock-letters";

/**
 * Lays a letter on an author's desk, or back on those of its article's authors. An answer that was begun goes along,
 * with all the letters that it is for.
 * @throws Refusal `not_found`, `already_answered`, `letter_gone`, `answer_scheduled`, and what `may` refuses with
 */
export async function moveToDesk(
  ctx: Ctx<Actor>,
  { questionId, handedTo }: { questionId: string; handedTo: string | null },
  may?: Parameters<typeof lockLetters>[2],
): Promise<void> {
  const letters = await lockLetters(ctx, await listTied(ctx, questionId), may);
  if (letters.some(({ goesOutAt }) => goesOutAt !== null)) throw new Refusal("answer_scheduled");
  const ids = letters.map(({ id }) => id);
  await ctx.db.update(questions).set({ handedTo }).where(inArray(questions.id, ids));
}

/** The letter, and those that have an answer begun together with it. */
async function listTied(ctx: Ctx, questionId: string): Promise<string[]> {
  const answer = ctx.db
    .select({ id: answeredQuestions.answerId })
    .from(answeredQuestions)
    .where(eq(answeredQuestions.questionId, questionId));
  const tied = await ctx.db
    .select({ id: answeredQuestions.questionId })
    .from(answeredQuestions)
    .where(inArray(answeredQuestions.answerId, answer));
  return [...new Set([questionId, ...tied.map(({ id }) => id)])];
}
