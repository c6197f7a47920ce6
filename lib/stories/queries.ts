import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { decisions, rules } from "@/db/schema/moderation";
import { stories } from "@/db/schema/stories";
import { bylineView } from "@/lib/contributions/views";
import type { CoverView, ShelfView, StoryView } from "./views";

/** Covers on one page of an article's shelf. */
const COVERS_A_PAGE = 12;

/**
 * A story's title and length, read beside its contribution. The limit of one is a fence: without it Postgres may join
 * all stories there are before it takes the first few.
 */
function faceOf(db: Db) {
  return db
    .select({ title: stories.title, minutes: stories.minutes })
    .from(stories)
    .where(eq(stories.id, contributions.id))
    .limit(1)
    .as("face");
}

const cover = {
  id: contributions.id,
  bylineKind: contributions.bylineKind,
  bylineName: contributions.bylineName,
  contentNotes: contributions.contentNotes,
  publishedAt: contributions.publishedAt,
};

const approvedStory = and(eq(contributions.kind, "story"), eq(contributions.state, "approved"));

/** The stories beside an article, newest first; `after` is the story to go on after. By index, one statement. */
export async function listStories(
  db: Db,
  { article, after }: { article: string; after?: string },
): Promise<ShelfView> {
  const articleId = db.select({ id: articles.id }).from(articles).where(eq(articles.slug, article));
  const place = db
    .select({ publishedAt: contributions.publishedAt, id: contributions.id })
    .from(contributions)
    .where(eq(contributions.id, sql`${after ?? null}`));
  const face = faceOf(db);
  const found = await db
    .select({ ...cover, title: face.title, minutes: face.minutes })
    .from(contributions)
    .innerJoinLateral(face, sql`true`)
    .where(
      and(
        sql`${contributions.articleId} = (${articleId})`,
        approvedStory,
        after === undefined
          ? undefined
          : sql`(${contributions.publishedAt}, ${contributions.id}) < (${place})`,
      ),
    )
    .orderBy(desc(contributions.publishedAt), desc(contributions.id))
    .limit(COVERS_A_PAGE + 1);
  const shown = found.slice(0, COVERS_A_PAGE).map(toCover);
  return { stories: shown, next: found.length > COVERS_A_PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** The newest stories beside any of these articles (their slugs). */
export async function listNewestStories(
  db: Db,
  { articles: slugs, limit }: { articles: string[]; limit: number },
): Promise<CoverView[]> {
  if (slugs.length === 0) return [];
  const face = faceOf(db);
  const newest = db
    .select({ ...cover, title: face.title, minutes: face.minutes })
    .from(contributions)
    .innerJoinLateral(face, sql`true`)
    .where(and(eq(contributions.articleId, articles.id), approvedStory))
    .orderBy(desc(contributions.publishedAt), desc(contributions.id))
    .limit(limit)
    .as("newest");
  const found = await db
    .select()
    .from(articles)
    .crossJoinLateral(newest)
    .where(inArray(articles.slug, slugs))
    .orderBy(desc(newest.publishedAt), desc(newest.id))
    .limit(limit);
  return found.map((row) => toCover(row.newest));
}

/** A story that readers can see or once could; undefined for one that never stood here. */
export async function findStory(db: Db, id: string): Promise<StoryView | undefined> {
  const [row] = await db
    .select({
      ...cover,
      title: stories.title,
      minutes: stories.minutes,
      state: contributions.state,
      html: contributions.html,
      receivedAt: contributions.receivedAt,
      editedAt: contributions.editedAt,
      article: { slug: articles.slug, title: articles.title, cloth: articles.cloth },
      rule: rules.number,
      ruleTitle: rules.title,
      removedAt: decisions.decidedAt,
    })
    .from(contributions)
    .innerJoin(stories, eq(stories.id, contributions.id))
    .innerJoin(articles, eq(articles.id, contributions.articleId))
    .leftJoin(
      decisions,
      and(
        eq(decisions.contributionId, contributions.id),
        eq(decisions.verdict, "remove"),
        eq(contributions.state, "removed"),
      ),
    )
    .leftJoin(rules, eq(rules.id, decisions.ruleId))
    .where(eq(contributions.id, id))
    .orderBy(desc(decisions.decidedAt))
    .limit(1);
  if (!row?.publishedAt) return undefined;
  const place = { id: row.id, article: row.article };
  if (row.state === "approved") {
    const view = { ...toCover(row), ...place, html: row.html, edited: row.editedAt !== null };
    // The exact moment could be held against other traces of the same person: the day is enough on a page.
    return { ...view, state: "here", at: new Date(row.publishedAt.toISOString().slice(0, 10)) };
  }
  if (row.state === "withdrawn") return { ...place, state: "withdrawn" };
  if (row.state !== "removed") return undefined;
  const { rule, ruleTitle: title, removedAt: at } = row;
  return { ...place, state: "removed", removal: rule && title && at ? { rule, title, at } : null };
}

type CoverRow = Parameters<typeof bylineView>[0] & Omit<CoverView, "byline">;

function toCover({ id, title, minutes, contentNotes, ...byline }: CoverRow): CoverView {
  return { id, title, minutes, contentNotes, byline: bylineView(byline) };
}
