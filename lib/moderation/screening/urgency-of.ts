import type { Signal } from "./signal";

/** How urgent it is that somebody reads what has these signals: as urgent as the most urgent of them. */
export function urgencyOf(signals: readonly Signal[]): number {
  return Math.max(0, ...signals.map(({ urgency }) => urgency ?? 0));
}
