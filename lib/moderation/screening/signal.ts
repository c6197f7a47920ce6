import type { SignalSpan } from "@/db/schema/moderation";
import type { SignalEffect } from "@/db/vocabulary";

/** One finding of screening: what it asks for, why in words, and where in the text. */
export type Signal = {
  check: string;
  effect: SignalEffect;
  explanation: string;
  spans?: SignalSpan[];
  /** Among what waits, greater comes before older; nothing said is 0. */
  urgency?: number;
};
