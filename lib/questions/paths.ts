import { articlePath } from "@/lib/articles/paths";

/** An article's answered questions; after an answer, those printed before it. */
export const answeredPath = (slug: string, after?: string) =>
  `${articlePath(slug)}/questions${after ? `/after/${after}` : ""}` as const;

/** Where who wonders too is told that it counts. */
export const wonderedPath = (slug: string) => `${articlePath(slug)}/questions/wondered` as const;

/** One answered question, by its answer's id. */
export const questionPath = (answerId: string) => `/questions/${answerId}` as const;

/** A member's own letter, with its answer. */
export const ownLetterPath = (questionId: string) => `/receipt/mine/${questionId}` as const;

export const letterPath = (questionId: string) => `/desk/questions/${questionId}` as const;
/** How an answer will look to whoever asked, and to readers. */
export const previewPath = (questionId: string) => `/desk/questions/${questionId}/preview` as const;
export const deskArticlePath = (slug: string) => `/desk/articles/${slug}` as const;
