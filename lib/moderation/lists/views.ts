import { WORD_EFFECTS, type WordEffect } from "@/db/vocabulary";

/** A word, a phrase or an expression of the list, and why it is there. */
export type ListedWordView = {
  id: string;
  pattern: string;
  effect: WordEffect;
  severe: boolean;
  why: string;
};

/** What can be done with entries of the list at once. */
export const LIST_CHANGES = ["off", ...WORD_EFFECTS, "severe", "mild"] as const;
export type ListChange = (typeof LIST_CHANGES)[number];

/** A page of the list. */
export type ListPageView = {
  words: ListedWordView[];
  /** How many there are on the whole list. */
  all: number;
  /** From which entry the next page goes on. */
  next: string | null;
};

/** What came of putting lines on the list. */
export type ListedView = { added: number; changed: number; there: number };
