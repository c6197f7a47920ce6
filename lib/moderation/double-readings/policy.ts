import {
  type ContributionKind,
  type ContributionState,
  type Queue,
  READING_VERDICTS,
  type ReadingVerdict,
  type Verdict as Decided,
} from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";
import { canDecide } from "../policy";

/**
 * What can be drawn: a decision on a text. A crisis is read by the few who were chosen for it, a legal notice by the
 * law, and a name is too short to tell anything by.
 */
export function canBeReadTwice({
  queue,
  kind,
  verdict,
}: {
  queue: Queue;
  kind: ContributionKind;
  verdict: Decided;
}): Verdict {
  const drawn = queue !== "crisis" && kind !== "byline" && isReadingVerdict(verdict);
  return drawn ? allow : refuse("not_allowed");
}

function isReadingVerdict(verdict: Decided): boolean {
  return READING_VERDICTS.some((one) => one === verdict);
}

/** Read by somebody who neither wrote it nor decided on it; the database refuses the latter as well. */
export function canReadBlind(
  actor: Actor,
  { firstDecider, ownedByActor }: { firstDecider: string; ownedByActor: boolean },
): Verdict {
  const verdict = canDecide(actor, { ownedByActor });
  if (!verdict.allowed) return verdict;
  return actor.id === firstDecider ? refuse("own_decision") : allow;
}

/**
 * What can be said of a text, by where it stood when it was decided on: whoever decided had the same choice. An edit of
 * something published was approved or turned down, or all of it removed.
 */
export function verdictsFor({
  stateBefore,
  edit,
  askable,
}: {
  stateBefore: ContributionState;
  edit: boolean;
  askable: boolean;
}): ReadingVerdict[] {
  if (stateBefore !== "approved") return askable ? ["approve", "ask_change", "reject"] : ["approve", "reject"];
  return edit ? ["approve", "reject", "remove"] : ["approve", "remove"];
}
