import type { StandingThresholds } from "@/db/schema/publication";
import type { Standing } from "./views";

/** `score` is a weighed sum (`weighHistory`); whoever has fewer approved than are held at first is new. */
export function standingOf(
  { score, approved }: { score: number; approved: number },
  { trustedFrom, watchedFrom }: StandingThresholds,
  heldFirst: number,
): Standing {
  if (score <= watchedFrom) return "watched";
  if (approved < heldFirst) return "new";
  return score >= trustedFrom ? "trusted" : "known";
}
