import type { ContributionKind, Queue } from "@/db/vocabulary";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";

/** A story is decided by its exact words, and what may point to a crisis by itself: neither along with others. */
export function canBeDecidedTogether({ kind, queue }: { kind: ContributionKind; queue: Queue }): Verdict {
  return kind === "story" || queue === "crisis" ? refuse("decided_singly") : allow;
}
