import type { QuestionSetting, ReplyMode, Wish } from "@/db/vocabulary";

/** How much of a letter the desk proposes as the question that readers see, in characters. */
export const PROPOSED = 300;

/** One line of the letters. Nothing in it leads to whoever wrote it. */
export type LetterLineView = {
  id: string;
  excerpt: string;
  article: { slug: string; title: string };
  /** When a moderator cleared it: from then on it waits for the author. */
  clearedAt: Date;
  drafted: boolean;
  /** When its draft goes out by itself. */
  goesOutAt: Date | null;
  wroteBack: boolean;
  /** How many asked much the same, and how many readers wonder too. */
  people: number;
  wonders: number;
};

/**
 * One page of letters: before the first page what is most wanted, then those on their own, longest waiting first;
 * `next` is the letter after which the next page begins.
 */
export type LetterPage = { wanted: LetterLineView[]; letters: LetterLineView[]; next: string | null };

/** A letter that waits on the same article and may have the same answer; `alike` where it asks much the same. */
export type OtherLetterView = {
  id: string;
  html: string;
  replyMode: ReplyMode;
  ticked: boolean;
  alike: boolean;
};

/** What was said before, where a letter writes back. */
export type EarlierView = { id: string; html: string; answerHtml: string | null };

/** A letter, opened on the desk. */
export type LetterView = {
  id: string;
  text: string;
  html: string;
  article: { id: string; slug: string; title: string; language: string; answerDays: number[] };
  clearedAt: Date | null;
  replyMode: ReplyMode;
  wishes: Wish[];
  wroteBack: boolean;
  earlier: EarlierView[];
  stage: "waiting" | "answered" | "declined";
  declinedReason: string | null;
  /** Whether the viewer is among the article's authors. */
  ownArticle: boolean;
  /** Whom the letter was handed to, and whether the viewer is who answers it now. */
  handedTo: { id: string; name: string } | null;
  mine: boolean;
  /** As it stands under the article before it is answered. */
  open: { wording: string; wonders: number } | null;
  answer: DeskAnswerView | null;
  others: OtherLetterView[];
};

/** The author's answer, as a draft or as it was sent. */
export type DeskAnswerView = {
  id: string;
  state: "draft" | "published";
  body: string;
  html: string;
  /** It was sealed to who asked, and nobody else can read it any more: `body` and `html` are empty. */
  sealed: boolean;
  printed: boolean;
  shown: boolean;
  printedQuestion: string;
  promote: boolean;
  inFaq: boolean;
  savedAt: Date;
  goesOutAt: Date | null;
  publishedAt: Date | null;
  /** How many letters it is for. */
  letters: number;
};

/** One answer in the list of what was answered, or of drafts. */
export type AnswerLineView = {
  answerId: string;
  questionId: string;
  question: string;
  opening: string;
  article: { slug: string; title: string };
  letters: number;
  shown: boolean;
  /** The day it is set for. */
  goesOutAt: Date | null;
  at: Date;
};

/** How many letters the author agreed to answer in a week, and how many are answered since Monday. */
export type PaceView = { agreed: number; answered: number };

export type DeskFaqView = { id: string; question: string; answerId: string | null };

/** A letter that waits on another author's desk. */
export type HandedView = { id: string; excerpt: string; to: string; since: Date };

/** An author to whom a letter can be handed; `writes` where the article is theirs too. */
export type AuthorToHandToView = { id: string; name: string; writes: boolean };

export type DeskArticleView = {
  id: string;
  slug: string;
  title: string;
  questions: QuestionSetting;
  pauseSentence: string | null;
  answerDays: number[];
};
