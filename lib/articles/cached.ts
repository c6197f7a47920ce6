import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { building } from "@/lib/platform/building";
import { articleTag, homeTag, hubTag } from "@/lib/platform/tags";
import { type ArticlePage, findArticle, findHub, listArticles } from "./queries";
import type { ArticleView, HubView } from "./views";

/** Articles on one page of a list. */
const ARTICLES_A_PAGE = 8;

export async function getCachedArticle(slug: string): Promise<ArticleView | undefined> {
  "use cache";
  cacheTag(articleTag(slug));
  const now = new Date();
  const article = building() ? undefined : await findArticle(db(), slug, now);
  if (article?.writable && article.closesAt) cacheLife({ stale: 60, ...until(article.closesAt, now) });
  else cacheLife("reading");
  return article;
}

/** One page of all articles, the newest first; from the second page on those older than `before`. */
export async function getCachedArticles(before?: string): Promise<ArticlePage> {
  "use cache";
  cacheTag(homeTag);
  cacheLife("reading");
  if (building()) return { articles: [], older: false };
  return listArticles(db(), { before, limit: ARTICLES_A_PAGE });
}

/** A hub with one page of its articles. */
export async function getCachedHub(
  slug: string,
  before?: string,
): Promise<(ArticlePage & { hub: HubView }) | undefined> {
  "use cache";
  cacheTag(hubTag(slug), homeTag);
  cacheLife("reading");
  if (building()) return undefined;
  const [hub, page] = await Promise.all([
    findHub(db(), slug),
    listArticles(db(), { hub: slug, before, limit: ARTICLES_A_PAGE }),
  ]);
  return hub && { hub, ...page };
}

/** A conversation that closes by itself is read anew when it does. In seconds, as `cacheLife` wants it. */
function until(moment: Date, now: Date) {
  const revalidate = Math.max(60, Math.ceil((moment.getTime() - now.getTime()) / 1000));
  return { revalidate, expire: revalidate + 300 };
}
