import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { articleTag } from "@/lib/platform/tags";
import { addToFaq } from "./add-to-faq";
import { lockAnswer } from "./lock-answer";
import type { FaqInput } from "./schemas";

/**
 * Puts a printed answer among the article's frequent questions, at their head.
 * @throws Refusal `not_found`, `not_allowed`, `only_printed`
 */
export async function promoteToFaq(ctx: Ctx<Actor>, { answerId }: FaqInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { answer, articleSlug } = await lockAnswer(ctx, answerId);
    if (!answer.shown) throw new Refusal("only_printed");
    await addToFaq(ctx, answer);
    expire(ctx, articleTag(articleSlug));
    record(ctx, "answer.promoted", { kind: "answer", id: answer.id });
  });
}
