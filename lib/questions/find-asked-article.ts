import { and, eq, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import type { QuestionSetting } from "@/db/vocabulary";
import { Refusal } from "@/lib/platform/refusal";

export type AskedArticle = { id: string; slug: string; questions: QuestionSetting; answerDays: number[] };

/** The published article that a question is about. @throws Refusal `not_found` */
export async function findAskedArticle(db: Db, slug: string): Promise<AskedArticle> {
  const [article] = await db
    .select({
      id: articles.id,
      slug: articles.slug,
      questions: articles.questions,
      answerDays: articles.answerDays,
    })
    .from(articles)
    .where(and(eq(articles.slug, slug), isNotNull(articles.currentRevisionId)));
  if (!article) throw new Refusal("not_found");
  return article;
}
