import type { ModerationSettings } from "../settings/schemas";
import type { Standing } from "./views";

/** `score` is a weighed sum (`weighHistory`); whoever has fewer approved than are held at first is new. */
export function standingOf(
  { score, approved }: { score: number; approved: number },
  {
    trustedFrom,
    watchedFrom,
    heldFirst,
  }: Pick<ModerationSettings, "trustedFrom" | "watchedFrom" | "heldFirst">,
): Standing {
  if (score <= watchedFrom) return "watched";
  if (approved < heldFirst) return "new";
  return score >= trustedFrom ? "trusted" : "known";
}
