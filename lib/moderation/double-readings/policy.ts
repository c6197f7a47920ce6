import {
  type BylineKind,
  type ContributionKind,
  type ContributionState,
  type Verdict as Decided,
  type Queue,
  READING_VERDICTS,
  type ReadingVerdict,
} from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";
import { canBeAskedForChange, canDecide } from "../policy";

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

type Standing = {
  stateBefore: ContributionState;
  /** The queue that it was decided on in; none where that is gone. */
  queue: Queue | null;
  kind: ContributionKind;
  bylineKind: BylineKind;
};

/** Something published that came into a queue without a report is an edit of it. */
export function isEdit({ stateBefore, queue }: Pick<Standing, "stateBefore" | "queue">): boolean {
  return stateBefore === "approved" && queue !== null && queue !== "reported";
}

/** What can be said of a text, by where it stood when it was decided on: whoever decided had the same choice. */
export function verdictsFor(text: Standing): ReadingVerdict[] {
  if (isEdit(text)) return ["approve", "reject", "remove"];
  if (text.stateBefore === "approved") return ["approve", "remove"];
  return canBeAskedForChange(text).allowed ? ["approve", "ask_change", "reject"] : ["approve", "reject"];
}
