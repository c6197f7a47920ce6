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

/** The authors that the viewer writes as, for `any(…)`. */
export const ownAuthors = (ctx: Ctx<Member>): SQL => sql`${sql.param([...ctx.actor.authorIds])}::uuid[]`;

/**
 * Letters that the viewer reads: those of their articles, and those handed to them. `a` is the article, `q` the letter.
 */
export function ownLetters(ctx: Ctx<Member>): SQL {
  return sql`(${ownArticles(ctx)} or q.handed_to = any(${ownAuthors(ctx)}))`;
}

/** Letters that the viewer answers: nobody else was handed them, and they or their article are the viewer's. `a`, `q`. */
export function ownToAnswer(ctx: Ctx<Member>): SQL {
  return sql`(q.handed_to = any(${ownAuthors(ctx)}) or (q.handed_to is null and ${ownArticles(ctx)}))`;
}

type List = {
  /** The id of its rows' article. */
  article: SQL;
  /** Of an article's rows, those that are its authors' and nobody else's. */
  unhanded: SQL;
  /** Those that are the viewer's whosever article it is. */
  handed: SQL;
  /** Selects them where its argument holds, in their order and up to the limit. */
  rows: (where: SQL) => SQL;
};

/**
 * The first rows of a list over the viewer's articles, for a subquery: each article gives its own first ones by its
 * index, so that it costs the same however many there are. Articles of which only a letter was handed to the viewer
 * give just that. An admin, whose are all, reads the one index of them.
 */
export function firstOfOwn(ctx: Ctx<Member>, { article, unhanded, handed, rows }: List): SQL {
  if (hasRole(ctx.actor, "admin")) return sql`(${rows(sql`true`)})`;
  const own = ownAuthors(ctx);
  return sql`(select own.* from (
      select article_id, bool_or(whole) as whole from (
        select article_id, true as whole from article_authors where author_id = any(${own})
        union all select article_id, false from questions where handed_to = any(${own})) places
      group by article_id) mine
    cross join lateral (${rows(
      sql`${article} = mine.article_id and (${handed} or (mine.whole and ${unhanded}))`,
    )}) own)`;
}

/** What `firstOfOwn` has to know of letters (`q`) and of answers (`an`). */
export const lettersOf = (ctx: Ctx<Member>) => ({
  article: sql`q.article_id`,
  unhanded: sql`q.handed_to is null`,
  handed: sql`coalesce(q.handed_to = any(${ownAuthors(ctx)}), false)`,
});
export const answersOf = (ctx: Ctx<Member>) => ({
  article: sql`an.article_id`,
  unhanded: sql`true`,
  handed: sql`an.author_id = any(${ownAuthors(ctx)})`,
});

/** Cleared by a moderator and not closed yet. `q` is the question, `c` its contribution. */
export const onTheDesk = sql`c.state = 'approved' and q.stage in ('with_author', 'drafted')`;

/** The opening words of a letter or an answer, in one line. */
export const excerptOf = (opening: string) => excerpt(plainText(opening), 180);
