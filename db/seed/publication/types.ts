import type { ContentNote, NoticeKind, ReplyMode, Role, Wish, WordEffect } from "../../vocabulary";
import type { PersonKey } from "./people";

/** A moment in UTC to the minute, as in `2026-11-08T19:40Z`. */
export type Minute = `${number}-${string}-${string}T${string}:${string}Z`;
/** A day without a time, as in `2026-11-08`: all that is kept of what came with a receipt. */
export type Day = `${number}-${string}-${string}`;

export type ArticleSlug = "handover" | "the-hedge" | "hello-again" | "what-i-left-out";
export type RuleNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface Publication {
  name: string;
  tagline: string;
  description: string;
  /** Where "Leave this page quickly" goes. */
  leaveHref: string;
  quietTitle: string;
  /** Hours within which a person promises to read what waits. */
  promiseHours: number;
  locale: string;
  /** The moment from which all times in this folder look back: a seed may move them by its distance from now. */
  writtenFor: Minute;
}

export interface Person {
  key: string;
  displayName: string;
  penNames: readonly string[];
  roles: readonly Role[];
  joined: Minute;
  /** Whose sign-in link is printed at the start, one for each role. */
  demo?: "reader" | "moderator" | "author" | "admin";
  /** The author of articles that this person is. */
  writesAs?: string;
}

export type Byline = { kind: "display" } | { kind: "pen"; name: string } | { kind: "anonymous" };

/** A no: the rule, the sentence that its writer reads, and who said it when. */
export interface No {
  rule: RuleNumber;
  sentence: string;
  decidedBy: PersonKey;
  decidedAt: Minute;
}

/**
 * Why something waits. `new_member`, `links`, `listed_word` and `repeat` are found by screening and the tests
 * check that each is true of its text; the rest is what a person will see in it.
 */
export type HeldFor =
  | "new_member"
  | "links"
  | "listed_word"
  | "repeat"
  | "names_someone"
  | "identifies_writer"
  | "speaks_for_someone"
  | "unkind"
  | "advice"
  | "off_the_article"
  | "worry";

type NoteOutcome =
  | { state: "approved" }
  | { state: "held"; heldFor: readonly HeldFor[] }
  /** Its text is kept here only so that there is something to withdraw. */
  | { state: "withdrawn"; withdrawnAt: Minute }
  | ({ state: "rejected" | "removed" } & No)
  /** Back with its writer; `passage` are the words that it is about. */
  | ({ state: "changes_asked"; passage: string } & No);

export type Note = {
  key: string;
  by: PersonKey;
  byline: Byline;
  at: Minute;
  /** Markdown. */
  body: string;
  /** The note it answers, earlier in the same thread; only the opening note has none. */
  replyTo?: string;
  contentNote?: ContentNote;
} & NoteOutcome;

export interface Thread {
  key: string;
  article: ArticleSlug;
  /** Words copied from the article, where they stand exactly once. */
  passage?: { quote: string };
  notes: readonly [Note, ...Note[]];
}

type StoryOutcome =
  | { state: "approved"; approvedBy: PersonKey; approvedAt: Minute }
  | { state: "held"; heldFor: readonly HeldFor[] }
  | ({ state: "rejected" } & No);

export type Story = {
  key: string;
  article: ArticleSlug;
  by: PersonKey;
  byline: Byline;
  at: Minute;
  title: string;
  /** Markdown. */
  body: string;
  contentNotes: readonly ContentNote[];
} & StoryOutcome;

/** An asker with a receipt is a day and nothing else. */
export type Asker = { kind: "receipt"; day: Day } | { kind: "member"; by: PersonKey; at: Minute };

export interface Answer {
  by: PersonKey;
  /** The question as readers see it, in the author's wording. */
  printedQuestion: string;
  /** Markdown. */
  body: string;
}

type QuestionOutcome =
  | { state: "held"; heldFor: readonly HeldFor[] }
  | ({ state: "rejected" } & No)
  | { state: "cleared"; stage: "with_author" }
  | { state: "cleared"; stage: "drafted"; draft: Answer & { savedAt: Minute } }
  | { state: "cleared"; stage: "answered"; answer: Answer & { publishedAt: Minute; faq: boolean } }
  | { state: "cleared"; stage: "declined"; declined: { by: PersonKey; at: Minute; reason: string } };

export type Question = {
  key: string;
  article: ArticleSlug;
  asker: Asker;
  replyMode: ReplyMode;
  wishes: readonly Wish[];
  body: string;
} & QuestionOutcome;

export interface Rule {
  number: RuleNumber;
  title: string;
  text: string;
  /** What a statement under this rule starts as; the moderator may change it. */
  template: string;
}

export interface ListedWord {
  /** Plain words, compared without regard to case. */
  pattern: string;
  effect: WordEffect;
  /** What the moderator reads beside it. */
  why: string;
}

export interface Report {
  key: string;
  /** The key of a published note. */
  note: string;
  by: PersonKey;
  at: Minute;
  rule: RuleNumber;
  words: string;
}

export interface LegalNotice {
  key: string;
  /** The key of a published note. */
  note: string;
  at: Minute;
  kind: NoticeKind;
  explanation: string;
  name: string;
  email: string;
}
