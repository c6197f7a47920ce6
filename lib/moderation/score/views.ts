import type { ScoreEvaluation } from "@/db/schema/moderation";

/** A version of the score. `kept`: its weights are there, so that it can be put to use. */
export type ScoreView = {
  version: number;
  trainedAt: Date;
  learnedFrom: number;
  evaluation: ScoreEvaluation;
  active: boolean;
  kept: boolean;
};

/** Words that tell most for the version in use, strongest first; none where there is no version. */
export type TellingWordsView = { against: string[]; approved: string[] };
