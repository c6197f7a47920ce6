import type { ThreadOrder } from "@/db/vocabulary";

/*
 * Where reading pages are. What page of a list it is stands in the path, never in a query, so that each is a page of
 * its own that can be kept finished.
 */

/** The next page of all articles: those older than this one. */
export const olderPath = (before: string) => `/older/${before}` as const;
export const hubPath = (hub: string, before?: string) =>
  `/hubs/${hub}${before ? `/older/${before}` : ""}` as const;

export const articlePath = (slug: string) => `/articles/${slug}` as const;
export const storiesPath = (slug: string, after?: string) =>
  `${articlePath(slug)}/stories${after ? `/after/${after}` : ""}` as const;
export const newStoryPath = (slug: string) => `${articlePath(slug)}/stories/new` as const;
export const storyPath = (id: string) => `/stories/${id}` as const;
export const askPath = (slug: string) => `${articlePath(slug)}/ask` as const;

/** Conversations under an article in one order. The first page, as it was said, is the article's own. */
export function conversationPath(slug: string, order: ThreadOrder, after?: string) {
  if (order === "oldest" && !after) return `${articlePath(slug)}#threads` as const;
  return `${articlePath(slug)}/conversation/${order}${after ? `/after/${after}` : ""}` as const;
}

/** Everything in the margin, with the words that it is about. */
export const marginPath = (slug: string, after?: string) =>
  `${articlePath(slug)}/margin${after ? `/after/${after}` : ""}` as const;

export const threadPath = (slug: string, thread: string, after?: string) =>
  `${articlePath(slug)}/threads/${thread}${after ? `/after/${after}` : ""}` as const;
export const notePath = (slug: string, thread: string, note: string) =>
  `${threadPath(slug, thread)}/notes/${note}` as const;
export const reportPath = (contribution: string) => `/report/${contribution}` as const;
