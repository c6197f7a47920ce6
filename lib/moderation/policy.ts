import type { BylineKind, CaseQueue, ContributionKind, ContributionState, Queue } from "@/db/vocabulary";
import { type Actor, hasRole, isGranted, moderates } from "@/lib/identity/actor";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";

/** May see what is held, claim and decide (`product.md` 5). */
export function canModerate(actor: Actor): Verdict {
  return moderates(actor) ? allow : refuse("not_allowed");
}

/** What may point to a crisis and legal notices are for those to whom they were granted. */
export function canSeeQueue(actor: Actor, queue: Queue | CaseQueue): Verdict {
  if (queue === "crisis") return isGranted(actor, "crisis") ? allow : refuse("not_allowed");
  if (queue === "legal-notices") return isGranted(actor, "legal") ? allow : refuse("not_allowed");
  return canModerate(actor);
}

/** A decision on one's own contribution is somebody else's to make. */
export function canDecide(actor: Actor, contribution: { ownedByActor: boolean }): Verdict {
  const verdict = canModerate(actor);
  if (!verdict.allowed) return verdict;
  return contribution.ownedByActor ? refuse("own_contribution") : allow;
}

/** Whose writer can come back to it and change it: not who has six words alone, nor a name, which is chosen anew. */
export function canBeAskedForChange({
  kind,
  bylineKind,
}: {
  kind: ContributionKind;
  bylineKind: BylineKind;
}): Verdict {
  return kind === "byline" || bylineKind === "receipt" ? refuse("nobody_to_ask") : allow;
}

/** What readers read, and so what a content note can stand above. */
export function canCarryContentNotes({ kind }: { kind: ContributionKind }): Verdict {
  return kind === "comment" || kind === "story" ? allow : refuse("no_notes_here");
}

/** Letters to the author are put together at the desk, where one answer goes to all of them. */
export function canBeMerged({ kind }: { kind: ContributionKind }): Verdict {
  return kind === "comment" || kind === "story" ? allow : refuse("not_a_repeat");
}

/** Move to another place, for as long as readers see it there or will. */
export function canBeMoved({ kind, state }: { kind: ContributionKind; state: ContributionState }): Verdict {
  return kind === "comment" && (state === "held" || state === "approved") ? allow : refuse("not_movable");
}

/** Rules, lists and settings are the admin's. */
export function canAdminister(actor: Actor): Verdict {
  return hasRole(actor, "admin") ? allow : refuse("not_allowed");
}
