import { type SQL, sql } from "drizzle-orm";
import { hasRole, type Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { excerpt } from "@/lib/platform/excerpt";
import { plainText } from "@/lib/platform/markdown/plain-text";

/** Articles whose letters are the viewer's: their own, and an admin's all. `a` is the article. */
export function ownArticles(ctx: Ctx<Member>): SQL {
  if (hasRole(ctx.actor, "admin")) return sql`true`;
  return sql`exists (select 1 from article_authors mine
    where mine.article_id = a.id and mine.author_id = any(${sql.param([...ctx.actor.authorIds])}::uuid[]))`;
}

/**
 * The first rows of a list over the viewer's articles, for a subquery: each article gives its own first ones by its
 * index, so that it costs the same however many there are. An admin, whose are all, reads the one index of them.
 * `rows` selects them where its argument holds, in their order and up to the limit; `article` is their article's id.
 */
export function firstOfOwn(ctx: Ctx<Member>, article: SQL, rows: (where: SQL) => SQL): SQL {
  if (hasRole(ctx.actor, "admin")) return sql`(${rows(sql`true`)})`;
  return sql`(select own.* from (select distinct article_id from article_authors
      where author_id = any(${sql.param([...ctx.actor.authorIds])}::uuid[])) mine
    cross join lateral (${rows(sql`${article} = mine.article_id`)}) own)`;
}

/** Cleared by a moderator and not closed yet. `q` is the question, `c` its contribution. */
export const onTheDesk = sql`c.state = 'approved' and q.stage in ('with_author', 'drafted')`;

/** The opening words of a letter or an answer, in one line. */
export const excerptOf = (opening: string) => excerpt(plainText(opening), 180);
