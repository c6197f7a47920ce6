import { eq } from "drizzle-orm";
import { answers } from "@/db/schema/questions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { lockLetters } from "./lock-letters";
import type { LetterInput } from "./schemas";

/**
 * Takes back the answer to a letter that was set for a day: it is a draft again, to be written on.
 * @throws Refusal `not_found`, `not_allowed`, `letter_handed`, `already_answered`, `letter_gone`
 */
export async function takeBackAnswer(ctx: Ctx<Actor>, { questionId }: LetterInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [letter] = await lockLetters(ctx, [questionId]);
    if (!letter?.answerId || !letter.goesOutAt) return;
    await ctx.db
      .update(answers)
      .set({ goesOutAt: null, scheduledBy: null })
      .where(eq(answers.id, letter.answerId));
    record(ctx, "answer.taken-back", { kind: "answer", id: letter.answerId });
  });
}
