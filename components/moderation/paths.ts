import type { CaseQueue, Queue } from "@/db/vocabulary";

/** A queue, or the page of it that begins after a review. */
export function queueHref(queue: Queue | CaseQueue, after?: string) {
  return `/moderation/${queue}${after ? (`?after=${after}` as const) : ""}` as const;
}

/** An item of a queue, while the list stands where it is. */
export function itemHref(queue: Queue, reviewId: string, after?: string) {
  return `/moderation/${queue}?review=${reviewId}${after ? `&after=${after}` : ""}` as const;
}
export type ItemHref = ReturnType<typeof itemHref>;

/** An item by itself, with its whole history. */
export function reviewHref(reviewId: string) {
  return `/moderation/reviews/${reviewId}` as const;
}
