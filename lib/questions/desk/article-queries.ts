import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { QUESTION_SETTINGS } from "@/db/vocabulary";
import { shownFaq } from "@/lib/articles/shown-faq";
import type { Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { ownArticles } from "./scope";
import type { DeskArticleView, DeskFaqView } from "./views";

const DeskArticle = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  questions: z.enum(QUESTION_SETTINGS),
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
    sql`select a.id, a.slug, a.title, a.questions, a.answer_days as "answerDays" from articles a
      where ${which} and ${ownArticles(ctx)} order by a.published_at desc, a.id desc limit 100`,
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
