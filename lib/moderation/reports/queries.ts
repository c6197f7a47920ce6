import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { stories } from "@/db/schema/stories";
import { comments } from "@/db/schema/threads";
import { excerpt } from "@/lib/platform/excerpt";
import { plainText } from "@/lib/platform/markdown/plain-text";

/** Something published that a reader can report, and where it stands. */
export type ReportableView = {
  id: string;
  words: string;
  article: { slug: string; title: string };
  /** Its conversation, for a note; a story has a page of its own. */
  thread: string | null;
};

/** What is to be reported, as long as readers can see it. */
export async function findReportable(db: Db, id: string): Promise<ReportableView | undefined> {
  const [found] = await db
    .select({
      id: contributions.id,
      body: contributions.body,
      title: stories.title,
      thread: comments.threadId,
      article: { slug: articles.slug, title: articles.title },
    })
    .from(contributions)
    .innerJoin(articles, eq(articles.id, contributions.articleId))
    .leftJoin(comments, eq(comments.id, contributions.id))
    .leftJoin(stories, eq(stories.id, contributions.id))
    .where(and(eq(contributions.id, id), eq(contributions.state, "approved")));
  if (!found || (!found.thread && found.title === null)) return undefined;
  const { body, title, ...rest } = found;
  return { ...rest, words: title ?? excerpt(plainText(body), 200) };
}
