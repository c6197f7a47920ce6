import type { SignalSpan } from "@/db/schema/moderation";
import type { SignalEffect } from "@/db/vocabulary";

/** One finding of screening: what it asks for, why in words, and where in the text. */
export type Signal = {
  check: string;
  effect: SignalEffect;
  explanation: string;
  /** The same where the explanation quotes words of the text: it is kept of letters whose words are kept nowhere else. */
  unquoted?: string;
  spans?: SignalSpan[];
  /** Readers see what was found masked; its writer is told before it is sent. */
  masks?: boolean;
  /** What was found may be hard to read, whatever the check. */
  severe?: boolean;
  /** Where it was found, if not in the body. */
  place?: "title";
  /** The same for the writer, where it is a nudge: what may come of it. Not kept. */
  advice?: string;
  /** Among what waits, greater comes before older; nothing said is 0. */
  urgency?: number;
};

/** Names of the checks for whose findings it waits, each once. */
export function holdingChecks(signals: readonly Signal[]): string[] {
  const holding = signals.filter(({ effect }) => effect !== "inform").map(({ check }) => check);
  return [...new Set(holding)].sort();
}
