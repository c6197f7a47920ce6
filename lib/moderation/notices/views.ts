import type {
  ContributionKind,
  ContributionState,
  NoticeKind,
  NoticeOutcome,
  NoticeVerdict,
} from "@/db/vocabulary";
import type { ClaimView } from "../queues/views";
import type { SignatureView } from "../views";
import type { Notifier } from "./notifier";

/** One line of the list of notices. */
export type NoticeItemView = {
  noticeId: string;
  kind: NoticeKind;
  /** What it is about; nothing where that isn't stored any more. */
  about: ContributionKind | null;
  excerpt: string | null;
  receivedAt: Date;
  outcome: NoticeOutcome;
  closedAt: Date | null;
  claim: ClaimView | null;
};

/** One page of them; `next` is the notice after which the next page begins. */
export type NoticePageView = { items: NoticeItemView[]; next: string | null };

/** What was decided on a notice, by whom and on what ground. */
export type NoticeDecisionView = {
  id: string;
  verdict: NoticeVerdict;
  by: string;
  mine: boolean;
  at: Date;
  legalGround: string | null;
  rule: { number: number; title: string } | null;
  facts: string | null;
  automated: boolean;
};

/** What a notice is about, as readers see it, or saw it. Never the account behind it. */
export type NoticedView = {
  id: string;
  kind: ContributionKind;
  state: ContributionState;
  revision: number;
  byline: SignatureView;
  title: string | null;
  text: string;
  publishedAt: Date | null;
  article: { slug: string; title: string } | null;
  thread: string | null;
  /** Its newest stay with moderation, where its history stands. */
  reviewId: string | null;
  own: boolean;
};

/** One notice before those who may decide it. */
export type NoticeView = Omit<NoticeItemView, "excerpt" | "about"> & {
  reference: string;
  explanation: string | null;
  /** The revision that readers saw when it came. */
  revision: number;
  notifier: Notifier | null;
  about: NoticedView | null;
  /** Other notices about the same that wait. */
  others: number;
  /** The newest first. */
  decisions: NoticeDecisionView[];
};

/** What its notifier finds under the reference. */
export type NoticeStatusView = { receivedAt: Date; words: string };
