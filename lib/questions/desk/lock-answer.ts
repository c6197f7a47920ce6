import { eq, sql } from "drizzle-orm";
import { articleAuthors, articles } from "@/db/schema/articles";
import { answers } from "@/db/schema/questions";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canAnswer } from "../policy";

/** A published answer of one of the actor's articles, locked. @throws Refusal `not_found`, `not_allowed` */
export async function lockAnswer(ctx: Ctx<Actor>, answerId: string) {
  const [found] = await ctx.db
    .select({
      answer: answers,
      articleSlug: articles.slug,
      authorIds: sql<string[]>`array(select ${articleAuthors.authorId} from ${articleAuthors}
        where ${articleAuthors.articleId} = ${articles.id})`,
    })
    .from(answers)
    .innerJoin(articles, eq(articles.id, answers.articleId))
    .where(eq(answers.id, answerId))
    .for("update", { of: answers });
  if (found?.answer.state !== "published") throw new Refusal("not_found");
  // A letter may have been handed to somebody who is none of the article’s authors; the answer is theirs too.
  ensure(canAnswer(ctx.actor, { authorIds: [...found.authorIds, found.answer.authorId] }));
  return found;
}
