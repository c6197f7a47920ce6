import type { SignalSpan } from "@/db/schema/moderation";
import type { SignalEffect } from "@/db/vocabulary";

/** One finding of screening: what it asks for, why in words, and where in the text. */
export type Signal = {
  check: string;
  effect: SignalEffect;
  explanation: string;
  spans?: SignalSpan[];
};
