import { newRandomId } from "@/db/ids";
import { openQuestions } from "@/db/schema/open-questions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { articleTag } from "@/lib/platform/tags";
import { ensureMaySend } from "./ensure-may-send";
import { lockLetters } from "./lock-letters";
import type { PutUpInput } from "./schemas";

/**
 * Puts a letter under its article before it is answered, in the author's wording alone, so that readers can say that
 * they wonder too; again, with another wording. Only where its asker lets it be printed.
 * @throws Refusal `not_found`, `not_allowed`, `letter_handed`, `already_answered`, `letter_gone`, `print_not_wanted`,
 *   `warning_unread`, `suspended`, `banned`, `answers_held`
 */
export async function putUpQuestion(ctx: Ctx<Actor>, { questionId, wording }: PutUpInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [letter] = await lockLetters(ctx, [questionId]);
    if (!letter) return;
    await ensureMaySend(ctx);
    if (letter.replyMode !== "public") throw new Refusal("print_not_wanted");
    await ctx.db
      .insert(openQuestions)
      .values({ id: newRandomId(), questionId, articleId: letter.article.id, wording, putUpAt: ctx.now })
      .onConflictDoUpdate({ target: openQuestions.questionId, set: { wording } });
    expire(ctx, articleTag(letter.article.slug));
    record(ctx, "question.put-up", { kind: letter.kind, id: letter.id });
  });
}
