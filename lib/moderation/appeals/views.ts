import type {
  AppealOutcome,
  ContributionKind,
  ContributionState,
  SanctionKind,
  Verdict,
} from "@/db/vocabulary";
import type { Persona } from "../members/schemas";
import type { ClaimView } from "../queues/views";
import type { SignatureView } from "../views";

/** The most that an objection, or the answer to it, may say, in characters. Here, since a form in the browser needs it. */
export const APPEAL_LIMIT = 2_000;

/** What an appeal is about: a decision on something written, a sanction, or what was decided on a legal notice. */
export type AppealSubject = ContributionKind | "sanction" | "notice";

/** One line of the appeals. */
export type AppealItemView = {
  appealId: string;
  about: AppealSubject;
  /** The appeal's first words. */
  excerpt: string;
  /** Who objects, as moderators know them; nothing of who gave a notice. */
  byline: SignatureView | null;
  /** For a receipt only the day is known. */
  appealedAt: Date;
  outcome: AppealOutcome | null;
  claim: ClaimView | null;
  /** Why the viewer can't decide it, if they can't. */
  barred: "own_decision" | "own_contribution" | "own_account" | null;
};

/** One page of what waits, the oldest first, and what was decided of late; `next` begins the page after. */
export type AppealsPageView = { waiting: AppealItemView[]; decided: AppealItemView[]; next: string | null };

/** What was written, as it was decided on, and where it stands now. */
export type AppealedTextView = {
  state: ContributionState;
  title: string | null;
  body: string;
  article: { slug: string; title: string } | null;
  reviewId: string | null;
};

/** What was decided first. */
export type AppealedAgainstView =
  | {
      of: "decision";
      verdict: Verdict;
      passage: string | null;
      /** Something newer was decided about it: an overturn takes back the words and the weight, not the state. */
      overtaken: boolean;
    }
  | {
      of: "sanction";
      kind: SanctionKind;
      until: Date | null;
      /** It counts at this moment. */
      counts: boolean;
      persona: Persona | null;
      occasions: { reviewId: string | null; excerpt: string }[];
    }
  | { of: "notice"; noticeId: string };

/** One appeal before somebody who reads it. */
export type AppealView = AppealItemView & {
  words: string;
  against: AppealedAgainstView;
  /** Who decided first, when and why. */
  by: string;
  at: Date;
  rule: { number: number; title: string } | null;
  reason: string | null;
  /** Nothing for a sanction. */
  contribution: AppealedTextView | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  answer: string | null;
};

/** What whoever objected sees of it. */
export type MyAppealView = { outcome: AppealOutcome | null; answer: string | null };
