import { eq, inArray } from "drizzle-orm";
import { answers, questions } from "@/db/schema/questions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, count, expire, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { articleTag, homeTag, questionTag } from "@/lib/platform/tags";
import { sealAnswer } from "../receipts/seal-answer";
import { addToFaq } from "./add-to-faq";
import { ensureMaySend } from "./ensure-may-send";
import { ensureSendable } from "./ensure-sendable";
import type { AnswerInput } from "./schemas";
import { takeDown } from "./take-down-question";
import { tellAsker } from "./tell-asker";
import { type Answer, writeDraft } from "./write-draft";

/**
 * Sends an answer to everyone whose letter it answers, and prints it under the article where it was asked to and
 * somebody allows it.
 * @throws Refusal `not_found`, `not_allowed`, `already_answered`, `letter_gone`, `letter_drafted`, `answer_empty`,
 *   `print_not_wanted`, `printed_question_empty`, `warning_unread`, `suspended`, `banned`, `answers_held`
 */
export async function publishAnswer(ctx: Ctx<Actor>, input: AnswerInput): Promise<Answer> {
  return inTransaction(ctx, async (ctx) => {
    const draft = await writeDraft(ctx, input);
    await ensureMaySend(ctx);
    ensureSendable(draft);
    const [answer] = await ctx.db
      .update(answers)
      .set({ state: "published", shown: draft.answer.printed, publishedAt: ctx.now })
      .where(eq(answers.id, draft.answer.id))
      .returning();
    if (!answer) throw new Refusal("letter_gone");
    await ctx.db
      .update(questions)
      .set({ stage: "answered", stageAt: ctx.now })
      .where(
        inArray(
          questions.id,
          draft.letters.map(({ id }) => id),
        ),
      );
    if (answer.shown) {
      count(ctx, answer.articleId, "answers", 1);
      expire(ctx, articleTag(draft.opened.article.slug), homeTag, questionTag(answer.id));
      if (answer.promote) await addToFaq(ctx, answer);
    }
    await sealAnswer(ctx, answer, draft.letters);
    await takeDown(ctx, draft.letters);
    for (const letter of draft.letters) tellAsker(ctx, letter);
    record(ctx, "answer.published", {
      kind: "answer",
      id: answer.id,
      details: { letters: draft.letters.length, printed: answer.shown },
    });
    return answer;
  });
}
