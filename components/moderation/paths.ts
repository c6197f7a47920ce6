import type { Route } from "next";
import type { Queue, Verdict } from "@/db/vocabulary";

/** A queue, or the page of it that begins after a review. */
export function queueHref(queue: Queue, after?: string): Route {
  return after ? `/moderation/${queue}?after=${after}` : `/moderation/${queue}`;
}

/** An item of a queue, in the place where the list stands. */
export function itemHref(queue: Queue, reviewId: string, after?: string, verdict?: Verdict): Route {
  const place = after ? `&after=${after}` : "";
  return `/moderation/${queue}?review=${reviewId}${place}${verdict ? `&verdict=${verdict}` : ""}`;
}

/** An item by itself, with its whole history. */
export function reviewHref(reviewId: string): Route {
  return `/moderation/reviews/${reviewId}`;
}
