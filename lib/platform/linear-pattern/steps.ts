/**
 * One step of a pattern's machine: take a character, go two ways, insist on where it is, or be done. Where a fork leads is said by
 * how far away they stand: 1 is the next.
 */
export type Step =
  | { kind: "take"; fits: (sign: string) => boolean }
  | { kind: "fork"; first: number; second: number }
  | { kind: "insist"; on: "start" | "end" | "edge" | "within" }
  | { kind: "done" };

/** Why an expression can't be used, as a sentence. */
export class PatternProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "PatternProblem";
  }
}
