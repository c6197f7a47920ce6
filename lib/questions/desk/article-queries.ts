import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { QUESTION_SETTINGS } from "@/db/vocabulary";
import { sealedText, textOf } from "@/lib/anonymity/sealed-text";
import { shownFaq } from "@/lib/articles/shown-faq";
import type { Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { excerptOf, onTheDesk, ownArticles, ownAuthors } from "./scope";
import type { AuthorToHandToView, DeskArticleView, DeskFaqView, HandedView } from "./views";

const DeskArticle = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  questions: z.enum(QUESTION_SETTINGS),
  pauseSentence: z.string().nullable(),
  answerDays: z.array(z.number()),
});

/** The viewer's articles, the newest first. */
export function listDeskArticles(ctx: Ctx<Member>): Promise<DeskArticleView[]> {
  return readArticles(ctx, sql`true`);
}

/** One of them. @throws Refusal `not_found` */
export async function getDeskArticle(ctx: Ctx<Member>, slug: string): Promise<DeskArticleView> {
  const [article] = await readArticles(ctx, sql`a.slug = ${slug}`);
  if (!article) throw new Refusal("not_found");
  return article;
}

function readArticles(ctx: Ctx<Member>, which: SQL): Promise<DeskArticleView[]> {
  return rows(
    ctx.db,
    DeskArticle,
    sql`select a.id, a.slug, a.title, a.questions, a.pause_sentence as "pauseSentence", a.answer_days as "answerDays" from articles a
      where ${which} and ${ownArticles(ctx)} order by a.published_at desc, a.id desc limit 100`,
  );
}

const Handed = z.object({
  id: z.string(),
  body: z.string(),
  sealed: z.string().nullable(),
  to: z.string(),
  since: z.coerce.date(),
});

/** Letters about an article of the viewer's that wait on other authors' desks, longest waiting first. */
export async function listHanded(ctx: Ctx<Member>, articleId: string): Promise<HandedView[]> {
  const found = await rows(
    ctx.db,
    Handed,
    sql`select q.id, c.body, ${sealedText(sql`c.id`)} as sealed, h.name as "to", q.stage_at as since
      from questions q join contributions c on c.id = q.id join authors h on h.id = q.handed_to
      where q.article_id = ${articleId}::uuid and ${onTheDesk}
        and not q.handed_to = any(${ownAuthors(ctx)})
      order by q.stage_at, q.id limit 40`,
  );
  return found.map(({ to, since, ...letter }) => ({
    id: letter.id,
    excerpt: excerptOf(textOf(letter)),
    to,
    since,
  }));
}

const Author = z.object({ id: z.string(), name: z.string(), writes: z.boolean() });

/** Authors to whom a letter about an article can be handed: those who can come to a desk, its own before the others. */
export function listAuthorsToHandTo(ctx: Ctx<Member>, articleId: string): Promise<AuthorToHandToView[]> {
  return rows(
    ctx.db,
    Author,
    sql`select w.id, w.name, exists (select 1 from article_authors aa
          where aa.article_id = ${articleId}::uuid and aa.author_id = w.id) as writes
      from authors w where w.member_id is not null and not w.id = any(${ownAuthors(ctx)})
      order by writes desc, w.name, w.id limit 100`,
  );
}

const Faq = z.object({ id: z.string(), question: z.string(), answerId: z.string().nullable() });

/** The frequent questions of an article, in their order. */
export function listFaq(ctx: Ctx, articleId: string): Promise<DeskFaqView[]> {
  return rows(
    ctx.db,
    Faq,
    sql`select id, question, answer_id as "answerId" from faq_entries
      where article_id = ${articleId}::uuid and ${shownFaq} order by ordinal, id`,
  );
}

/** The name that stands at the head of the viewer's desk. */
export async function getDeskName(ctx: Ctx<Member>): Promise<string> {
  const [found] = await rows(
    ctx.db,
    z.object({ name: z.string() }),
    sql`select coalesce(
      (select name from authors where id = any(${sql.param([...ctx.actor.authorIds])}::uuid[]) order by name limit 1),
      (select name from members where id = ${ctx.actor.id}::uuid), 'Your desk') as name`,
  );
  return found?.name ?? "Your desk";
}
