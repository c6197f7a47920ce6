import type { ContributionKind, Queue } from "@/db/vocabulary";
import type { Signal } from "@/lib/moderation/screening/signal";

/** Which queue a held contribution waits in. */
export function queueFor({ kind }: { kind: ContributionKind }, signals: readonly Signal[]): Queue {
  if (kind === "story") return "stories";
  if (kind === "question" || kind === "follow_up") return "questions";
  if (kind === "byline") return "new-members";
  return signals.some(({ check }) => check === "first-contributions") ? "new-members" : "held";
}
