import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { articleTag } from "@/lib/platform/tags";
import { takeFromFaq } from "./add-to-faq";
import { lockAnswer } from "./lock-answer";
import type { FaqInput } from "./schemas";

/**
 * Takes an answer back from the article's frequent questions. It stays printed with the others.
 * @throws Refusal `not_found`, `not_allowed`
 */
export async function demoteFromFaq(ctx: Ctx<Actor>, { answerId }: FaqInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { answer, articleSlug } = await lockAnswer(ctx, answerId);
    if (!(await takeFromFaq(ctx, answer.id))) return;
    expire(ctx, articleTag(articleSlug));
    record(ctx, "answer.demoted", { kind: "answer", id: answer.id });
  });
}
