import { eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import type { Nobody } from "@/lib/anonymity/nobody";
import { readInput } from "@/lib/anonymity/read-input";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import type { ReceiptAct } from "./act-by-receipt";
import { keepLetter } from "./keep-letter";
import { openLettersUnder } from "./open-letters";
import { readLetterOnceMore } from "./read-letter-once-more";
import { ReplyInput } from "./schemas";

/**
 * Writes back under the same receipt, for the author's eyes alone. Like every letter it waits for its batch, and is read
 * by a moderator first.
 * @throws Refusal `receipt_burned`, `not_yet_answered`, `body_empty`, `read_once_more`
 */
export async function replyByReceipt(ctx: Ctx<Nobody>, { thread, body, id }: ReceiptAct) {
  const { text, seen } = readInput(ReplyInput, body, ["text"]);
  if (thread.burned) throw new Refusal("receipt_burned", { field: "text" });
  const { canWriteBack } = await openLettersUnder(ctx.db, thread, ctx.now);
  if (!canWriteBack) throw new Refusal("not_yet_answered", { field: "text" });
  const article = await findArticle(ctx, thread.articleId);
  await readLetterOnceMore(ctx, { kind: "follow_up", article, body: text, seen });
  await keepLetter(ctx, thread, { text, replyMode: "private", wishes: [], seen }, id);
  return {};
}

async function findArticle(ctx: Ctx, id: string) {
  const [article] = await ctx.db
    .select({ id: articles.id, slug: articles.slug })
    .from(articles)
    .where(eq(articles.id, id));
  if (!article) throw new Refusal("not_found");
  return article;
}
