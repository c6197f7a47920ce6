import type { OutsideLesson, OutsideService } from "@/db/vocabulary";

/**
 * What a service found; `explanation` is for who decides. `crisis`: that somebody may harm themselves, which is read by
 * those who have time for it.
 */
export type Finding = { flagged: false } | { flagged: true; explanation: string; crisis?: boolean };

/** A service outside of this house that can be asked about words. It is given the words, and nothing else. */
export type OutsideCheck = {
  service: OutsideService;
  /** What it is called on screen, in the middle of a sentence. */
  name: string;
  /** @throws NoAnswer */
  look: (words: string) => Promise<Finding>;
  /** Where it learns: tells it what the words were. @throws NoAnswer */
  teach?: (words: string, lesson: OutsideLesson) => Promise<void>;
};
