import type { CaseQueue, ContributionKind, Queue } from "@/db/vocabulary";
import type { SignatureView } from "../views";

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
};

/** One page of a queue; `next` is the review after which the next page begins. */
export type QueuePageView = { items: QueueItemView[]; next: string | null };

/** How many wait in each queue that the viewer may see. */
export type QueueCounts = Partial<Record<Queue | CaseQueue, number>>;

/** How many have waited between two ages, in minutes; `to` is empty for the last. `capped`: at least `n`. */
export type AgeView = { from: number; to: number | null; n: number; capped: boolean };
