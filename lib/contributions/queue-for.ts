import type { ContributionKind, Queue } from "@/db/vocabulary";
import { usualQueue } from "@/lib/moderation/queues/usual-queue";
import type { Signal } from "@/lib/moderation/screening/signal";

/** Which queue a held contribution waits in. A possible crisis comes before what it is and who wrote it. */
export function queueFor({ kind }: { kind: ContributionKind }, signals: readonly Signal[]): Queue {
  const checks = signals.map(({ check }) => check);
  return checks.includes("crisis") ? "crisis" : usualQueue(kind, checks);
}
