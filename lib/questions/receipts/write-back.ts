import { eq } from "drizzle-orm";
import { idFrom, newRandomId } from "@/db/ids";
import { articles } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import type { Nobody } from "@/lib/anonymity/nobody";
import { lockContribution } from "@/lib/contributions/state/contribution";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { Refusal } from "@/lib/platform/refusal";
import { receiveQuestion } from "../receive-question";
import { openLetters } from "./open-letters";
import { letterUnder } from "./open-receipt";
import type { WriteBackInput } from "./schemas";
import type { OpenedView } from "./views";

/**
 * Writes back under the same six words, for the author's eyes alone. Like every letter it is read by a moderator
 * first. Sent again with the same key it stays one letter: its id is made from the key.
 * @throws Refusal `receipt_malformed`, `receipt_word_unknown`, `receipt_unknown`, `not_yet_answered`, `read_once_more`
 */
export async function writeBack(ctx: Ctx<Nobody>, input: WriteBackInput): Promise<OpenedView> {
  const letterId = await inTransaction(ctx, async (ctx) => {
    const { thread, letterId } = await letterUnder(ctx, input);
    // Two that write back at once go one after the other, and a withdrawal is not overtaken.
    const first = await lockContribution(ctx, letterId);
    if (first.state === "withdrawn") throw new Refusal("receipt_unknown", { field: "words" });
    const id = input.key ? idFrom(keyedHash("write-back", `${thread.id}|${input.key}`)) : newRandomId();
    if (!(await exists(ctx, id))) {
      const { canWriteBack } = await openLetters(ctx.db, letterId, ctx.now);
      if (!canWriteBack) throw new Refusal("not_yet_answered", { field: "text" });
      await receiveQuestion(ctx, {
        article: await findArticle(ctx, thread.articleId),
        text: input.text,
        seen: input.seen,
        replyMode: "private",
        wishes: [],
        byline: { receipt: true },
        follows: letterId,
        id,
      });
    }
    return letterId;
  });
  return openLetters(ctx.db, letterId, ctx.now);
}

async function exists(ctx: Ctx, id: string): Promise<boolean> {
  const [letter] = await ctx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(eq(contributions.id, id));
  return letter !== undefined;
}

async function findArticle(ctx: Ctx, id: string) {
  const [article] = await ctx.db
    .select({ id: articles.id, slug: articles.slug })
    .from(articles)
    .where(eq(articles.id, id));
  if (!article) throw new Refusal("not_found");
  return article;
}
