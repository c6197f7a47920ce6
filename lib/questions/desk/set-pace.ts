import { asc, eq, inArray } from "drizzle-orm";
import { articleAuthors, articles, authors } from "@/db/schema/articles";
import { record } from "@/lib/audit/record";
import type { Member } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { articleTag } from "@/lib/platform/tags";
import type { PaceInput } from "./schemas";

/** Says how many letters a week the author has agreed to answer. @throws Refusal `not_allowed` */
export async function setPace(ctx: Ctx<Member>, { answersPerWeek }: PaceInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const own = [...ctx.actor.authorIds];
    if (own.length === 0) throw new Refusal("not_allowed");
    await ctx.db.update(authors).set({ answersPerWeek }).where(inArray(authors.id, own));
    const written = await ctx.db
      .selectDistinct({ slug: articles.slug })
      .from(articles)
      .innerJoin(articleAuthors, eq(articleAuthors.articleId, articles.id))
      .where(inArray(articleAuthors.authorId, own))
      .orderBy(asc(articles.slug));
    expire(ctx, ...written.map(({ slug }) => articleTag(slug)));
    record(ctx, "author.pace-set", { kind: "author", id: own[0] ?? null, details: { answersPerWeek } });
  });
}
