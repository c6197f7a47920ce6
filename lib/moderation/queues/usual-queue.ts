import type { ContributionKind, Queue } from "@/db/vocabulary";

/** Where something waits that nothing urgent is known of; `checks` are the names of those that found something. */
export function usualQueue(kind: ContributionKind, checks: readonly string[]): Queue {
  if (kind === "story") return "stories";
  if (kind === "question" || kind === "follow_up") return "questions";
  if (kind === "byline") return "new-members";
  return checks.includes("first-contributions") ? "new-members" : "held";
}
