import { inArray } from "drizzle-orm";
import { openQuestions } from "@/db/schema/open-questions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { articleTag } from "@/lib/platform/tags";
import { type Letter, lockLetters } from "./lock-letters";
import type { LetterInput } from "./schemas";

/**
 * Takes a question that isn't answered yet from under its article, with all who wondered too. The letter stays.
 * @throws Refusal `not_found`, `not_allowed`, `letter_handed`, `already_answered`, `letter_gone`
 */
export async function takeDownQuestion(ctx: Ctx<Actor>, { questionId }: LetterInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const letters = await lockLetters(ctx, [questionId]);
    if (!(await takeDown(ctx, letters))) return;
    record(ctx, "question.taken-down", { kind: "question", id: questionId });
  });
}

/** Takes down what stands of these letters, which are locked. @returns whether any stood */
export async function takeDown(ctx: Ctx, letters: readonly Letter[]): Promise<boolean> {
  const taken = await ctx.db
    .delete(openQuestions)
    .where(
      inArray(
        openQuestions.questionId,
        letters.map(({ id }) => id),
      ),
    )
    .returning();
  if (taken.length > 0) expire(ctx, ...letters.map(({ article }) => articleTag(article.slug)));
  return taken.length > 0;
}
