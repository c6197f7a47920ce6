import type { CaseQueue, Queue } from "@/db/vocabulary";
import type { Persona } from "@/lib/moderation/members/schemas";
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

/** What is known of somebody: of an account by its own names, or of a pen name. */
export function personaHref({ of, id }: Persona, after?: string) {
  const page = `/moderation/${of === "account" ? "members" : "names"}/${id}` as const;
  return `${page}${after ? (`?after=${after}` as const) : ""}` as const;
}

/** Where it is asked who is behind something, and consented. */
export function glassHref(about?: { of: "pen" | "contribution"; id: string }) {
  return `/moderation/break-glass${about ? (`?${about.of}=${about.id}` as const) : ""}` as const;
}

/** An appeal, while the list stands where it is. */
export function appealHref(appealId: string, after?: string) {
  return `/moderation/appeals?appeal=${appealId}${after ? `&after=${after}` : ""}` as const;
}

/** What the log lists: decisions, what was sent, or everything that staff did. */
export type LogShow = "decisions" | "sent" | "everything";

/** The log, unnarrowed. */
export function logHref(show: LogShow) {
  return show === "decisions" ? "/moderation/log" : (`/moderation/log?show=${show}` as const);
}
