import type { AppealOutcome, ContributionKind, ContributionState, Verdict } from "@/db/vocabulary";
import type { ClaimView } from "../queues/views";
import type { SignatureView } from "../views";

/** The most that a writer's objection, or the answer to it, may say, in characters. Here, since a form in the browser needs it. */
export const APPEAL_LIMIT = 2_000;

/** One line of the appeals. */
export type AppealItemView = {
  appealId: string;
  kind: ContributionKind;
  /** The appeal's first words. */
  excerpt: string;
  byline: SignatureView;
  /** For a receipt only the day is known. */
  appealedAt: Date;
  outcome: AppealOutcome | null;
  claim: ClaimView | null;
  /** Why the viewer can't decide it, if they can't. */
  barred: "own_decision" | "own_contribution" | null;
};

/** One page of what waits, the oldest first, and what was decided of late; `next` begins the page after. */
export type AppealsPageView = { waiting: AppealItemView[]; decided: AppealItemView[]; next: string | null };

/** One appeal before somebody who reads it. */
export type AppealView = AppealItemView & {
  words: string;
  decision: {
    verdict: Verdict;
    by: string;
    at: Date;
    rule: { number: number; title: string } | null;
    reason: string | null;
    passage: string | null;
  };
  contribution: {
    state: ContributionState;
    title: string | null;
    /** The text that was decided on. */
    body: string;
    receivedAt: Date;
    article: { slug: string; title: string } | null;
    reviewId: string | null;
  };
  /** Something newer was decided about it: an overturn takes back the words and the weight, not the state. */
  overtaken: boolean;
  decidedBy: string | null;
  decidedAt: Date | null;
  answer: string | null;
};

/** What a writer sees of an appeal of theirs. */
export type MyAppealView = { outcome: AppealOutcome | null; answer: string | null };
