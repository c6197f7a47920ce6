import type { ThreadOrder } from "@/db/vocabulary";

/*
 * Where reading pages are. What page of a list it is stands in the path, never in a query, so that each is a page of
 * its own that can be kept finished.
 */

/** The next page of all articles: those older than this one. */
export const olderPath = (before: string) => `/older/${before}`;
export const hubPath = (hub: string, before?: string) => `/hubs/${hub}${before ? `/older/${before}` : ""}`;

export const articlePath = (slug: string) => `/articles/${slug}`;
export const storiesPath = (slug: string, after?: string) =>
  `${articlePath(slug)}/stories${after ? `/after/${after}` : ""}`;
export const newStoryPath = (slug: string) => `${articlePath(slug)}/stories/new`;
export const storyPath = (id: string) => `/stories/${id}`;
export const questionsPath = (slug: string) => `${articlePath(slug)}/questions`;
export const askPath = (slug: string) => `${articlePath(slug)}/ask`;

/** Conversations under an article in one order. The first page, as it was said, is the article's own. */
export function conversationPath(slug: string, order: ThreadOrder, after?: string): string {
  if (order === "oldest" && !after) return `${articlePath(slug)}#threads`;
  return `${articlePath(slug)}/conversation/${order}${after ? `/after/${after}` : ""}`;
}

/** Everything in the margin, with the words that it is about. */
export const marginPath = (slug: string, after?: string) =>
  `${articlePath(slug)}/margin${after ? `/after/${after}` : ""}`;

export const threadPath = (slug: string, thread: string, after?: string) =>
  `${articlePath(slug)}/threads/${thread}${after ? `/after/${after}` : ""}`;
export const notePath = (slug: string, thread: string, note: string) =>
  `${threadPath(slug, thread)}/notes/${note}`;
export const reportPath = (contribution: string) => `/report/${contribution}`;
