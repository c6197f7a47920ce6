import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { answers } from "@/db/schema/questions";

const A_DAY = 86_400_000;

/** The most articles that one letter names. */
const NAMED = 12;

/** The Monday (UTC) with which the week before it ended, as an ISO date. */
export function lastMonday(now: Date): string {
  const since = (now.getUTCDay() + 6) % 7;
  return new Date(now.getTime() - since * A_DAY).toISOString().slice(0, 10);
}

/** Articles under which answers were printed in the week before that Monday, most answers first. */
export function listAnsweredIn(db: Db, monday: string): Promise<{ slug: string; title: string }[]> {
  const end = new Date(`${monday}T00:00:00Z`);
  const start = new Date(end.getTime() - 7 * A_DAY);
  return db
    .select({ slug: articles.slug, title: articles.title })
    .from(answers)
    .innerJoin(articles, eq(articles.id, answers.articleId))
    .where(
      and(
        // Also said so, for the index of what was published.
        eq(answers.state, "published"),
        answers.shown,
        gte(answers.publishedAt, start),
        lt(answers.publishedAt, end),
      ),
    )
    .groupBy(articles.id)
    .orderBy(desc(sql`count(*)`), desc(articles.publishedAt), desc(articles.id))
    .limit(NAMED);
}
