import type { Queue, ScreenedOutcome, Verdict } from "@/db/vocabulary";
import type { ReadTwice } from "./agreement";

/** For how many weeks insights can be seen. */
export const WEEKS = [4, 12, 52] as const;

/** How long, in minutes, half of those who came into a queue waited for a first decision, and nine in ten; by week. */
export type WaitsView = { queue: Queue; weeks: { half: number | null; most: number | null; n: number }[] };

/** Decisions of each week, by verdict. */
export type DecidedView = { verdict: Verdict; weeks: number[] };

/** Of decisions under a rule, or under none: how many were made, taken back, appealed and decided on, overturned. */
export type ReversedView = {
  rule: { number: number; title: string } | null;
  decided: number;
  undone: number;
  appealed: number;
  overturned: number;
};

/** What one check held, by what became of it, and how much of it waits now. */
export type ScreenedView = { check: string; waiting: number } & Record<ScreenedOutcome, number>;

/** Figures of a period, for moderators. */
export type InsightsView = {
  /** The first days of its weeks, Mondays, as ISO dates. The last week is the present one. */
  weeks: string[];
  waits: WaitsView[];
  decided: DecidedView[];
  reversed: ReversedView[];
  /** The viewer's own, which nobody else sees. */
  own: { decided: number; undone: number; appealed: number; overturned: number };
  readTwice: ReadTwice<Verdict>[];
  /** Of those on which both said no: on how many they named the same rule. */
  sameRule: { n: number; of: number };
  screened: ScreenedView[];
  /** More waits than is counted one by one. */
  waitingCapped: boolean;
};
