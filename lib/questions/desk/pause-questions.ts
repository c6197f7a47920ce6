import { eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { articleTag } from "@/lib/platform/tags";
import { lockDeskArticle } from "./lock-desk-article";
import type { PauseInput } from "./schemas";

/**
 * Pauses an article's questions with a sentence of the author's own, or takes them up again. Letters that have come stay. An article that the
 * publication has switched off stays off.
 * @throws Refusal `not_found`, `not_allowed`, `questions_off`
 */
export async function pauseQuestions(
  ctx: Ctx<Actor>,
  { slug, questions, sentence }: PauseInput,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const article = await lockDeskArticle(ctx, { slug });
    if (article.questions === "off") throw new Refusal("questions_off");
    const pauseSentence = questions === "paused" ? sentence || null : null;
    if (article.questions === questions && article.pauseSentence === pauseSentence) return;
    await ctx.db.update(articles).set({ questions, pauseSentence }).where(eq(articles.id, article.id));
    expire(ctx, articleTag(slug));
    record(ctx, "questions.switched", { kind: "article", id: article.id, details: { questions } });
  });
}
