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
  cacheLife("reading");
  // A page that is finished when the conversation closes by itself keeps its form until `closeConversations` runs;
  // what it sends is refused kindly.
  return building() ? undefined : findArticle(db(), slug, new Date());
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
