/**
 * Checks whose findings say that a text may be hard to read; it is covered until it is asked for. So it is for a word of the
 * list that is marked as severe.
 */
export const SEVERE_CHECKS: readonly string[] = ["crisis", "score"];
