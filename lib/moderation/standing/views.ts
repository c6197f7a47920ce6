/**
 * What a history adds up to. `new`: little was approved yet. `known`: neither more nor less than that. `trusted`:
 * much was approved. `watched`: more was turned down than can be set against it.
 */
export type Standing = "new" | "known" | "trusted" | "watched";

/** What a persona has done, as far as it counts, and what that comes to. */
export type StandingView = {
  standing: Standing;
  approved: number;
  rejected: number;
  removed: number;
  /** Removed after a reader had reported it. */
  upheld: number;
};
