import type { CaseQueue, ContributionKind, Language, Queue } from "@/db/vocabulary";
import type { ModeratorView } from "../log/views";
import type { SignatureView } from "../views";
import type { Narrow } from "./schemas";

/** A claim that counts at this moment. */
export type ClaimView = { mine: boolean; by: string; until: Date };

/** One line of a queue. Carries nothing that leads to an account. */
export type QueueItemView = {
  reviewId: string;
  kind: ContributionKind;
  byline: Omit<SignatureView, "label">;
  title: string | null;
  excerpt: string;
  urgency: number;
  openedAt: Date;
  /** Names of the checks whose findings hold it, with their explanations. */
  signals: { check: string; explanation: string }[];
  reports: number;
  claim: ClaimView | null;
  /** The viewer wrote it, so somebody else decides it. */
  own: boolean;
  /** The revision that its words are of. */
  revision: number;
  /** Colleagues who have it open at this moment, by name. */
  readers: string[];
  /** Who handed it to whom; it can be taken by anybody all the same. */
  handed: HandedView | null;
  /** Names of the checks for which its words are covered until they are asked for. */
  severe: string[];
};

export type HandedView = { mine: boolean; by: string; to: string };

/** What a colleague handed to the viewer, with a word or without. */
export type HandedItemView = {
  reviewId: string;
  queue: Queue;
  by: string;
  words: string | null;
  excerpt: string;
  severe: string[];
};

/** A queue narrowed down, kept under a name. `mine`: kept by the viewer. */
export type QueueViewView = {
  id: string;
  queue: Queue;
  name: string;
  narrow: Narrow;
  mine: boolean;
  forTeam: boolean;
};

/** What a queue may be narrowed by: articles, hubs and languages of which something waits. */
export type NarrowChoicesView = {
  articles: { slug: string; title: string }[];
  hubs: { slug: string; title: string }[];
  languages: Language[];
};

/** One page of a queue; `next` is the review after which the next page begins. */
export type QueuePageView = { items: QueueItemView[]; next: string | null };

/** How many wait in each queue that the viewer may see. */
export type QueueCounts = Partial<Record<Queue | CaseQueue, number>>;

/** How many have waited between two ages, in minutes; `to` is empty for the last. `capped`: at least `n`. */
export type AgeView = { from: number; to: number | null; n: number; capped: boolean };

/**
 * What stands around every queue. `open`: what the viewer has open of it at this moment, and whether it waits still.
 */
export type DeskView = {
  name: string;
  counts: QueueCounts;
  colleagues: string[];
  handed: HandedItemView[];
  open: { reviewId: string; waits: boolean } | null;
  /** Who else has the item that was asked for open. */
  readers: string[];
  takers: ModeratorView[];
};
