import type { Signal } from "./signal";
import { UNVERIFIED, UNVERIFIED_URGENCY } from "./unverified";

/**
 * How urgent it is that somebody reads what has these signals: as urgent as the most urgent of them. What nobody stands
 * behind waits behind the others, unless something in it is urgent.
 */
export function urgencyOf(signals: readonly Signal[]): number {
  const urgency = Math.max(0, ...signals.map(({ urgency }) => urgency ?? 0));
  return urgency === 0 && signals.some(({ check }) => check === UNVERIFIED.check)
    ? UNVERIFIED_URGENCY
    : urgency;
}
