import type { OutsideProblem, OutsideService, OutsideVerdict } from "@/db/vocabulary";

/** One answer, or none, of a service; nothing of what it was asked about. */
export type AnswerView = {
  /** 1 for the newest. */
  place: number;
  triedAt: Date;
  verdict: OutsideVerdict;
  problem: OutsideProblem | null;
  attempts: number;
};

/** How a service outside does. Counts are of its newest thousand questions. */
export type ServiceView = {
  service: OutsideService;
  configured: boolean;
  /** It gave no answer of late, and is left alone for some minutes. */
  resting: boolean;
  clean: number;
  flagged: number;
  failed: number;
  waiting: number;
  /** Of which the newest attempt ran into the time limit. */
  timedOut: number;
  newest: AnswerView[];
};

/** What came of asking a service about a sentence of ours; a problem where it gave no answer that counts. */
export type TriedServiceView = { flagged: boolean } | { problem: OutsideProblem };

/** Why a service gave no answer that counts, in the middle of a sentence. */
export const PROBLEM_WORDS: Record<OutsideProblem, string> = {
  unreachable: "nobody could be reached there",
  timeout: "it took longer than ten seconds",
  status: "it said that something was wrong",
  redirect: "it sent us elsewhere, where nobody chose to go",
  too_large: "it said more than is read",
  nonsense: "what it said was no answer",
  switched_off: "it isn’t set up here",
};

/** What a service is asked about when an admin tries it: nobody wrote it, and there is nothing against it. */
export const TRIED_WITH = "The kettle is on, and there is bread on the table.";
