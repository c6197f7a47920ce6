import type { CaseQueue, Queue } from "@/db/vocabulary";
import { type Narrow, narrowQuery } from "@/lib/moderation/queues/schemas";

/** A queue, what it is narrowed to, and the page of it that begins after a review. */
export function queueHref(queue: Queue | CaseQueue, after?: string, narrow?: Narrow) {
  return `/moderation/${queue}${query({ after }, narrow)}` as const;
}

/** An item of a queue, while the list stands where it is. */
export function itemHref(queue: Queue, reviewId: string, after?: string, narrow?: Narrow) {
  return `/moderation/${queue}${query({ review: reviewId, after }, narrow)}` as const;
}

function query(places: Record<string, string | undefined>, narrow: Narrow = {}) {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(places)) if (value) all.set(name, value);
  for (const [name, value] of new URLSearchParams(narrowQuery(narrow))) all.set(name, value);
  return all.size > 0 ? (`?${all}` as const) : "";
}
export type ItemHref = ReturnType<typeof itemHref>;

/** An item by itself, with its whole history. */
export function reviewHref(reviewId: string) {
  return `/moderation/reviews/${reviewId}` as const;
}
