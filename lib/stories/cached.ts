import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { building } from "@/lib/platform/building";
import { isId } from "@/lib/platform/is-id";
import { articleTag, homeTag, storyTag } from "@/lib/platform/tags";
import { findStory, listNewestStories, listStories } from "./queries";
import type { CoverView, ShelfView, StoryView } from "./views";

/** One page of the stories beside an article. */
export async function getCachedShelf(article: string, after?: string): Promise<ShelfView> {
  "use cache";
  cacheTag(articleTag(article));
  cacheLife("reading");
  if (building() || (after && !isId(after))) return { stories: [], next: null };
  return listStories(db(), { article, after });
}

/** The newest stories beside these articles, for the pages that lead to them. */
export async function getCachedNewestStories(articles: string[], limit: number): Promise<CoverView[]> {
  "use cache";
  cacheTag(homeTag);
  cacheLife("reading");
  return building() ? [] : listNewestStories(db(), { articles, limit });
}

export async function getCachedStory(id: string): Promise<StoryView | undefined> {
  "use cache";
  cacheTag(storyTag(id));
  cacheLife("reading");
  return building() || !isId(id) ? undefined : findStory(db(), id);
}
