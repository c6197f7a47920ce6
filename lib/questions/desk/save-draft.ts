import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ownWording } from "./own-wording";
import type { AnswerInput } from "./schemas";
import { type Answer, writeDraft } from "./write-draft";

/**
 * Keeps an answer as it stands. Nobody else sees it until it is sent.
 * @throws Refusal `not_found`, `not_allowed`, `already_answered`, `letter_gone`, `letter_drafted`
 */
export async function saveDraft(ctx: Ctx<Actor>, input: AnswerInput): Promise<Answer> {
  return inTransaction(ctx, async (ctx) => {
    const printedQuestion = await ownWording(ctx, input.questionId, input.printedQuestion);
    return (await writeDraft(ctx, { ...input, printedQuestion })).answer;
  });
}
