import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { articleAuthors, articles, authors, faqEntries, hubs, revisions } from "@/db/schema/articles";
import { counts } from "@/db/schema/counts";
import type { CountName } from "@/db/vocabulary";
import { readingMinutes } from "@/lib/platform/reading-minutes";
import { canWriteOn } from "./policy";
import { shownFaq } from "./shown-faq";
import type { ArticleCardView, ArticleView, AuthorView, FaqView, HubView } from "./views";
import { closesAt } from "./views";

/** An article as it is at `now`, with text, authors, counts and frequent questions: one statement, by the slug's index. */
export async function findArticle(db: Db, slug: string, now: Date): Promise<ArticleView | undefined> {
  const [row] = await db
    .select({
      article: articles,
      revision: { id: revisions.id, blocks: revisions.blocks, savedAt: revisions.savedAt },
      hub: { slug: hubs.slug, title: hubs.title },
      authors: sql<AuthorView[]>`array(
        select jsonb_build_object(
          'slug', ${authors.slug}, 'name', ${authors.name}, 'bio', ${authors.bio}, 'answersPerWeek', ${authors.answersPerWeek})
        from ${articleAuthors} join ${authors} on ${authors.id} = ${articleAuthors.authorId}
        where ${articleAuthors.articleId} = ${articles.id} order by ${articleAuthors.ordinal})`,
      faq: sql<FaqView[]>`array(
        select jsonb_build_object('id', ${faqEntries.id}, 'question', ${faqEntries.question},
          'answerHtml', ${faqEntries.answerHtml}, 'answerText', ${faqEntries.answerText})
        from ${faqEntries} where ${faqEntries.articleId} = ${articles.id} and ${shownFaq} order by ${faqEntries.ordinal})`,
      ...countColumns,
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.currentRevisionId))
    .leftJoin(hubs, eq(hubs.id, articles.hubId))
    .where(eq(articles.slug, slug));
  if (!row) return undefined;
  const { article, revision } = row;
  const closes = closesAt(article);
  return {
    id: article.id,
    slug: article.slug,
    title: article.title,
    standfirst: article.standfirst,
    language: article.language,
    plate: article.plate,
    cloth: article.cloth,
    publishedAt: article.publishedAt,
    hub: row.hub,
    authors: row.authors,
    faq: row.faq,
    counts: { notes: row.notes, stories: row.stories, answers: row.answers },
    revisionId: revision.id,
    savedAt: revision.savedAt,
    blocks: revision.blocks,
    minutes: readingMinutes(revision.blocks.map(({ text }) => text).join(" ")),
    writable: canWriteOn({ ...article, closesAt: closes }, now).allowed,
    closesAt: closes,
    passagesOn: article.passagesOn,
    storiesOn: article.storiesOn,
    questions: article.questions,
    pauseSentence: article.pauseSentence,
    answerDays: article.answerDays,
  };
}

/** One page of articles, and whether there are older ones. */
export type ArticlePage = { articles: ArticleCardView[]; older: boolean };

/** The newest articles, of a hub or of all; after `before` (a slug) those older than it. Keyset, by index. */
export async function listArticles(
  db: Db,
  { hub, before, limit }: { hub?: string; before?: string; limit: number },
): Promise<ArticlePage> {
  const place = db
    .select({ publishedAt: articles.publishedAt, id: articles.id })
    .from(articles)
    .where(eq(articles.slug, before ?? ""));
  const found = await db
    .select({
      article: articles,
      hub: { slug: hubs.slug, title: hubs.title },
      authors: sql<string[]>`array(
        select ${authors.name}
        from ${articleAuthors} join ${authors} on ${authors.id} = ${articleAuthors.authorId}
        where ${articleAuthors.articleId} = ${articles.id} order by ${articleAuthors.ordinal})`,
      ...countColumns,
    })
    .from(articles)
    .leftJoin(hubs, eq(hubs.id, articles.hubId))
    .where(
      and(
        sql`${articles.currentRevisionId} is not null`,
        hub === undefined ? undefined : eq(articles.hubId, hubId(db, hub)),
        before === undefined ? undefined : sql`(${articles.publishedAt}, ${articles.id}) < (${place})`,
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit + 1);
  return {
    articles: found.slice(0, limit).map(({ article, hub, authors, notes, stories, answers }) => ({
      id: article.id,
      slug: article.slug,
      title: article.title,
      standfirst: article.standfirst,
      plate: article.plate,
      cloth: article.cloth,
      publishedAt: article.publishedAt,
      authors,
      hub,
      counts: { notes, stories, answers },
    })),
    older: found.length > limit,
  };
}

function hubId(db: Db, slug: string): SQL {
  return sql`(${db.select({ id: hubs.id }).from(hubs).where(eq(hubs.slug, slug))})`;
}

export async function findHub(db: Db, slug: string): Promise<HubView | undefined> {
  const [hub] = await db.select({ slug: hubs.slug, title: hubs.title }).from(hubs).where(eq(hubs.slug, slug));
  return hub;
}

const countColumns = { notes: counted("notes"), stories: counted("stories"), answers: counted("answers") };

/** A stored count is the sum of its shards. */
function counted(name: CountName) {
  return sql<number>`(
    select coalesce(sum(${counts.n}), 0)::int from ${counts}
    where ${counts.subject} = ${articles.id}::text and ${counts.name} = ${name})`;
}
