import type { ContributionKind, ContributionState } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import type { Contribution } from "../contribution";
import { bylineMoved } from "./byline-moved";
import { commentMoved } from "./comment-moved";
import { questionMoved } from "./question-moved";
import { storyMoved } from "./story-moved";

/** What a change of state means for readers and counts is its kind's business. */
type Effect = (ctx: Ctx, contribution: Contribution, from: ContributionState) => Promise<void>;

export const EFFECTS: Record<ContributionKind, Effect> = {
  comment: commentMoved,
  story: storyMoved,
  question: questionMoved,
  follow_up: questionMoved,
  byline: bylineMoved,
};
