import type { Cloth } from "@/db/vocabulary";
import type { WrittenNode } from "@/lib/anonymity/protocol/views";
import type { MyAppealView } from "@/lib/moderation/appeals/views";
import type { CareMessageView } from "@/lib/moderation/crisis/views";
import type { AsideView } from "@/lib/platform/form-state";

/** How far a letter has come, as its asker is told. */
export type LetterState = "waiting" | "with_author" | "answered" | "declined" | "turned_down";

/** One letter with what became of it. Days only (ISO dates): a receipt knows no clock. */
export type OpenedLetterView = {
  id: string;
  words: WrittenNode[];
  state: LetterState;
  askedOn: string;
  readOn: string | null;
  closedOn: string | null;
  /** `together`: how many others it answers, who asked much the same. */
  answer: {
    words: WrittenNode[];
    author: string;
    answerId: string;
    printed: boolean;
    together: number;
  } | null;
  /** What a moderator wrote about it, deciding nothing. */
  messages: CareMessageView[];
  /** Why it was not passed on, or was not answered, in a person's words. */
  reason: string | null;
  rule: { number: number; title: string } | null;
  /** Who wrote it may have the decision read again, once: for how long, in words. */
  appealable: string | null;
  /** What became of that. */
  appeal: MyAppealView | null;
};

/** Everything that six words open, or a member's own letter: the first letter, then what was written back. */
export type OpenedView = {
  article: { slug: string; title: string; cloth: Cloth };
  author: string;
  answerDays: number[];
  letters: OpenedLetterView[];
  /** After an answer, until the next letter has gone out. */
  canWriteBack: boolean;
  /** Lines to call, where one of the letters is dark or somebody wrote about it. */
  care?: AsideView;
};
