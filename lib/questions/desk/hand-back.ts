import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { canHandBack } from "../policy";
import { moveToDesk } from "./move-to-desk";
import type { LetterInput } from "./schemas";

/**
 * Gives a letter back to the authors of its article: who has it does, or one of them fetches it.
 * @throws Refusal `not_found`, `not_allowed`, `already_answered`, `letter_gone`, `answer_scheduled`
 */
export async function handBack(ctx: Ctx<Actor>, { questionId }: LetterInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await moveToDesk(ctx, { questionId, handedTo: null }, canHandBack);
    record(ctx, "question.handed-back", { kind: "question", id: questionId });
  });
}
