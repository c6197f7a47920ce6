import { eq, type SQL, sql } from "drizzle-orm";
import { articleAuthors, articles } from "@/db/schema/articles";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canAnswer } from "../policy";

/** One of the actor's articles, locked while its questions are settled. @throws Refusal `not_found`, `not_allowed` */
export async function lockDeskArticle(ctx: Ctx<Actor>, which: { id: string } | { slug: string }) {
  const where: SQL = "id" in which ? eq(articles.id, which.id) : eq(articles.slug, which.slug);
  const [article] = await ctx.db
    .select({
      id: articles.id,
      slug: articles.slug,
      questions: articles.questions,
      pauseSentence: articles.pauseSentence,
      authorIds: sql<string[]>`array(select ${articleAuthors.authorId} from ${articleAuthors}
        where ${articleAuthors.articleId} = ${articles.id})`,
    })
    .from(articles)
    .where(where)
    .for("no key update", { of: articles });
  if (!article) throw new Refusal("not_found");
  ensure(canAnswer(ctx.actor, article));
  return article;
}
