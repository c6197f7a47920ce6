import type { ContributionKind, ContributionState, Verdict } from "@/db/vocabulary";
import type { SignatureView } from "../views";
import type { Conduct } from "./conduct";

/** The viewer's last word, for the foot of the queue. `undoable`: it still counts, and nothing waits on it. */
export type LastDecisionView = {
  decisionId: string;
  verdict: Verdict;
  /** Content notes that came with an approval. */
  notes: string[];
  excerpt: string;
  undoable: boolean;
};

/**
 * One line of the log. A withdrawn contribution has no words left to show; of what was read as a crisis they are
 * `kept` for those who see that queue.
 */
export type LoggedDecisionView = {
  decisionId: string;
  verdict: Verdict;
  /** Content notes that came with an approval. */
  notes: string[];
  by: string;
  at: Date;
  rule: { number: number; title: string } | null;
  reason: string | null;
  undone: boolean;
  /** The last word on its contribution, with nothing new waiting. */
  undoable: boolean;
  kind: ContributionKind | null;
  byline: SignatureView | null;
  kept: boolean;
  excerpt: string | null;
  article: string | null;
  /** Where its history stands. */
  reviewId: string | null;
};

/**
 * How far a search went. `lookedBackTo`: what has no index was gone through as far as this, and `next` leads further
 * back. `partial`: of a name or an article only the newest were gone through; a shorter time reaches further.
 */
export type Reach = { next: string | null; lookedBackTo: Date | null; partial: boolean };

/** One page of the log; `next` is the decision after which the next page begins. */
export type LogPageView = { decisions: LoggedDecisionView[] } & Reach;

/** Something that was sent. For a receipt only the day is known. */
export type PastView = {
  contributionId: string;
  kind: ContributionKind;
  state: ContributionState;
  byline: SignatureView;
  excerpt: string | null;
  article: string | null;
  receivedAt: Date;
  /** Where its history stands. */
  reviewId: string | null;
};

/** One page of what was sent; `next` is the contribution after which the next page begins. */
export type PastPageView = { items: PastView[] } & Reach;

/** Something a member of staff did. `about`: the article, author, colleague or rule; `by` is empty for an import. */
export type ConductView = {
  id: string;
  event: Conduct;
  by: string | null;
  at: Date;
  about: string | null;
  /** Codes and numbers: a role, a verdict, a rule. */
  details: Record<string, string | number | boolean | null>;
};

/** One page of what staff did; `next` is the event after which the next page begins. */
export type ConductPageView = { events: ConductView[]; next: string | null };

/** Someone whose decisions are in the log. */
export type ModeratorView = { id: string; name: string };
