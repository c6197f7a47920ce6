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

/** Cleared by a moderator and not closed yet. `q` is the question, `c` its contribution. */
export const onTheDesk = sql`c.state = 'approved' and q.stage in ('with_author', 'drafted')`;

/** The opening words of a letter or an answer, in one line. */
export const excerptOf = (opening: string) => excerpt(plainText(opening), 180);
