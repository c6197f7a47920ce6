import type { Nudge } from "./form-state";

/** Codes are declared beside their sentences, in `lib/refusals.ts`. */
export interface RefusalCodes {
  not_found: true;
}
export type RefusalCode = keyof RefusalCodes;

/** Something expected that can't be done. Its code has a sentence; anything else thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** The field it is about, and what the sentence names (who, when, how many). */
    readonly about: { field?: string; values?: Record<string, string | number>; nudge?: Nudge } = {},
  ) {
    super(code);
    this.name = "Refusal";
  }
}

/** What a policy answers. */
export type Verdict = { allowed: true } | { allowed: false; code: RefusalCode };
export const allow: Verdict = { allowed: true };
export const refuse = (code: RefusalCode): Verdict => ({ allowed: false, code });

/** @throws Refusal with the verdict's code where it does not allow */
export function ensure(verdict: Verdict): void {
  if (!verdict.allowed) throw new Refusal(verdict.code);
}
