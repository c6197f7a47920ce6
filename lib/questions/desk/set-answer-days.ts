import { eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { articleTag } from "@/lib/platform/tags";
import { lockDeskArticle } from "./lock-desk-article";
import type { AnswerDaysInput } from "./schemas";

/**
 * Says on which weekdays the author answers (1 = Monday to 7 = Sunday), so that askers know when to come back.
 * @throws Refusal `not_found`, `not_allowed`
 */
export async function setAnswerDays(ctx: Ctx<Actor>, { slug, days }: AnswerDaysInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const article = await lockDeskArticle(ctx, { slug });
    const answerDays = [...new Set(days)].sort((a, b) => a - b);
    await ctx.db.update(articles).set({ answerDays }).where(eq(articles.id, article.id));
    expire(ctx, articleTag(slug));
    record(ctx, "questions.days-set", {
      kind: "article",
      id: article.id,
      details: { days: answerDays.join(",") },
    });
  });
}
