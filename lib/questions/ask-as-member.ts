import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Member } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { findAskedArticle } from "./find-asked-article";
import { canAsk } from "./policy";
import { receiveQuestion } from "./receive-question";
import type { AskInput } from "./schemas";

/**
 * Takes a question from a member, anonymous to readers: it stands among their contributions, and the answer
 * finds them without a receipt.
 * @throws Refusal `not_found`, `questions_off`, `questions_paused`, `anonymous_limit`, `read_once_more`
 */
export async function askAsMember(ctx: Ctx<Member>, input: AskInput): Promise<Contribution> {
  return inTransaction(ctx, async (ctx) => {
    const article = await findAskedArticle(ctx.db, input.article);
    ensure(canAsk(article));
    return receiveQuestion(ctx, { ...input, article, byline: "anonymous" });
  });
}
