import type {
  ContributionKind,
  ContributionState,
  Queue,
  ReplyMode,
  ReportOutcome,
  SignalEffect,
  ThreadStatus,
  Verdict,
} from "@/db/vocabulary";
import type { Persona } from "../members/schemas";
import type { ClaimView } from "../queues/views";
import type { SignatureView } from "../views";
import type { MarkedText } from "./mark-spans";

/** One finding of screening; `number` is that of its marks in the text, where it has any. */
export type SignalView = {
  check: string;
  effect: SignalEffect;
  explanation: string;
  /** For it the words are covered until they are asked for. */
  severe: boolean;
  number: number | null;
};

/** A complaint of a reader, who is not named. */
export type ReportView = {
  id: string;
  rule: { number: number; title: string };
  words: string | null;
  at: Date;
  outcome: ReportOutcome;
  /** As much as is known of who sent it: whether there is an account, and how its earlier reports fared. */
  from: "nobody_known" | "account" | "often_right" | "seldom_right";
  /** Set aside with others, and why. */
  setAside: { id: string; reason: string; by: string } | null;
};

/** What was decided, by whom. `undone`: it counts no more. `undoable`: the last word, and nothing waits on it. */
export type DecisionView = {
  id: string;
  verdict: Verdict;
  /** Content notes that came with an approval. */
  notes: string[];
  by: string;
  mine: boolean;
  at: Date;
  rule: string | null;
  reason: string | null;
  undone: boolean;
  undoable: boolean;
};

/** An earlier or a waiting text of the same contribution. */
export type RevisionView = { revision: number; title: string | null; body: string; writtenAt: Date };

/** A piece of the conversation that a note belongs to. */
export type QuotedView = { byline: SignatureView; text: string };

/** Where a note stands: its thread, the words it was written beside, what it answers. */
export type PlaceView = {
  threadId: string;
  status: ThreadStatus;
  /** Approved notes in the thread. */
  notes: number;
  passage: { prefix: string; exact: string; suffix: string } | null;
  /** The note it replies to; none where it opens the thread. */
  parent: QuotedView | null;
  /** The note that opened the thread, where that is neither itself nor the parent. */
  opening: QuotedView | null;
  /** The viewer began it, so somebody else locks it. */
  begunByViewer: boolean;
  /** Other conversations of the article that it could be moved to, the newest first. */
  others: OtherThreadView[];
};

/** A conversation by the first words of the note that opens it, or where those are gone by the day it began. */
export type OtherThreadView = { threadId: string; words: string; openedAt: Date };

/** One contribution before a moderator. */
export type ReviewView = {
  reviewId: string;
  queue: Queue;
  contributionId: string;
  /** The revision to decide on. */
  revision: number;
  openedAt: Date;
  closedAt: Date | null;
  claim: ClaimView | null;
  own: boolean;
  kind: ContributionKind;
  state: ContributionState;
  /** An approved contribution stays up as it was while an edit of it waits. */
  edit: boolean;
  byline: SignatureView;
  /** For a name that waits: which kind of name it is. */
  nameKind: "display" | "pen" | null;
  article: { slug: string; title: string } | null;
  title: string | null;
  text: MarkedText[];
  contentNotes: string[];
  /** For a receipt only the day is known. */
  receivedAt: Date;
  publishedAt: Date | null;
  signals: SignalView[];
  reports: ReportView[];
  revisions: RevisionView[];
  decisions: DecisionView[];
  place: PlaceView | null;
  question: { wishes: string[]; replyMode: ReplyMode } | null;
  writer: WriterView | null;
  repeats: RepeatView[];
};

/**
 * What this name has done here. A pen name is known by its own deeds alone, an anonymous writer by none, so that
 * nothing joins two names of one person.
 */
export type WriterView = {
  /** Whose page tells more; nobody's where the name is gone. */
  persona: Persona | null;
  /** The day on which the account, or the pen name, came to be. */
  since: Date;
  approved: number;
  rejected: number;
  removed: number;
  waiting: number;
  /** Rejections and removals that count, the newest first. */
  refusals: { verdict: Verdict; rule: string | null; at: Date; excerpt: string }[];
};

/** Another contribution with the same words, or much the same. */
export type RepeatView = {
  contributionId: string;
  /** How much of their letters in threes the two have in common, in percent; 100 where the words are the same. */
  alike: number;
  reviewId: string | null;
  kind: ContributionKind;
  state: ContributionState;
  excerpt: string;
  article: string | null;
  decidedBy: string | null;
  receivedAt: Date;
};
