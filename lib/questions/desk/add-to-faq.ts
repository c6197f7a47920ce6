import { eq, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { faqEntries } from "@/db/schema/articles";
import type { Ctx } from "@/lib/platform/context";
import { plainText } from "@/lib/platform/markdown/plain-text";
import type { Answer } from "./write-draft";

/** Puts a printed answer at the head of the article's frequent questions. Twice does nothing more. */
export async function addToFaq(ctx: Ctx, answer: Answer): Promise<void> {
  await ctx.db
    .insert(faqEntries)
    .values({
      id: newId(ctx.now),
      articleId: answer.articleId,
      origin: "answer",
      answerId: answer.id,
      question: answer.printedQuestion,
      answerHtml: answer.html,
      answerText: plainText(answer.body),
      ordinal: sql`(select coalesce(min(f.ordinal), 1) - 1 from faq_entries f where f.article_id = ${answer.articleId})`,
    })
    .onConflictDoNothing({ target: faqEntries.answerId });
}

/** Takes it out again. @returns whether it stood there */
export async function takeFromFaq(ctx: Ctx, answerId: string): Promise<boolean> {
  const taken = await ctx.db.delete(faqEntries).where(eq(faqEntries.answerId, answerId)).returning();
  return taken.length > 0;
}
