/** Checks whose findings say that a text may be hard to read; it is covered until it is asked for. */
export const SEVERE_CHECKS: readonly string[] = ["crisis", "score"];
