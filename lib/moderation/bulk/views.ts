import type { ContributionKind, Queue } from "@/db/vocabulary";
import type { SignatureView } from "../views";

/** Why an item of a selection would be left out. */
export type LeftOutReason =
  | "claimed_by_other"
  | "own_contribution"
  | "already_decided"
  | "revision_moved"
  | "decided_singly"
  | "not_found";

/** One item of a selection before it is decided. `leftOut`: why it won't be; `who` has it, where it is claimed. */
export type PickedView = {
  reviewId: string;
  revision: number;
  kind: ContributionKind;
  byline: Omit<SignatureView, "label">;
  excerpt: string;
  /** Names of the checks for which its words are covered until they are asked for. */
  severe: string[];
  leftOut: LeftOutReason | null;
  who: string | null;
};

/** A selection as it stands at this moment. `gone`: items of which nothing is left to see. */
export type SelectionView = { items: PickedView[]; gone: number };

/** What was decided in one step, and what is left of it. */
export type BatchView = {
  batchId: string;
  queue: Queue;
  verdict: "approve" | "reject";
  by: string;
  mine: boolean;
  decided: number;
  undone: number;
  /** Decided anew since, so that the step back passes them over: the first ten. */
  overtaken: { reviewId: string; excerpt: string }[];
  /** How many still stand as they were decided. */
  standing: number;
  leftOut: Record<string, number>;
};
