import { eq } from "drizzle-orm";
import { contributions } from "@/db/schema/contributions";
import { makeReceipt } from "@/lib/anonymity/make-receipt";
import type { Nobody } from "@/lib/anonymity/nobody";
import { type AnonThread, fillThread, findThread, openThread } from "@/lib/anonymity/thread";
import type { Receipt } from "@/lib/anonymity/views";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { type AskedArticle, findAskedArticle } from "./find-asked-article";
import { canAsk } from "./policy";
import { receiveQuestion } from "./receive-question";
import type { AskAnonymouslyInput } from "./schemas";

/**
 * Takes a question from nobody in particular and gives its receipt, which is kept nowhere. Sent again with
 * the same key it gives the same receipt: the words are made from the key, so none of this needs a memory.
 * @throws Refusal `not_found`, `questions_off`, `questions_paused`, `sent_otherwise`, `read_once_more`
 */
export async function askAnonymously(ctx: Ctx<Nobody>, input: AskAnonymouslyInput): Promise<Receipt> {
  const receipt = makeReceipt(input.key ? keyedHash("ask-again", input.key) : undefined);
  await inTransaction(ctx, async (ctx) => {
    const article = await findAskedArticle(ctx.db, input.article);
    if (await wasSent(ctx, receipt, article, input.text)) return;
    ensure(canAsk(article));
    const thread = await openThread(ctx, { receipt, articleId: article.id });
    if (!thread) {
      await wasSent(ctx, receipt, article, input.text);
      return;
    }
    const arrive = (id: string) => [fillThread(thread, id)];
    await receiveQuestion(ctx, { ...input, article, byline: { receipt: true }, arrive });
  });
  return receipt;
}

async function wasSent(ctx: Ctx, receipt: Receipt, article: AskedArticle, text: string): Promise<boolean> {
  const thread = await findThread(ctx.db, receipt);
  if (!thread) return false;
  if (thread.articleId !== article.id || (await textOf(ctx, thread)) !== text) {
    throw new Refusal("sent_otherwise");
  }
  return true;
}

async function textOf(ctx: Ctx, { contributionId }: AnonThread): Promise<string | undefined> {
  if (!contributionId) return undefined;
  const [letter] = await ctx.db
    .select({ body: contributions.body })
    .from(contributions)
    .where(eq(contributions.id, contributionId));
  return letter?.body;
}
