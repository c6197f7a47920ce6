import type { AppealOutcome, ContributionKind, ContributionState, Verdict as Decided } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";
import { canDecide } from "../policy";

/** For how long after a decision its writer may object, in days. */
export const APPEAL_DAYS = 30;

type Appealable = {
  owned: boolean;
  kind: ContributionKind;
  state: ContributionState;
  verdict: Decided;
  decidedAt: Date;
  /** The decision has been taken back. */
  undone: boolean;
  appealed: boolean;
};

/** Once, against a no, within thirty days, by whoever wrote it (promise 4). A name is chosen anew instead. */
export function canAppeal(decision: Appealable, now: Date): Verdict {
  if (!decision.owned) return refuse("not_allowed");
  if (decision.state === "withdrawn") return refuse("withdrawn");
  const no =
    decision.verdict === "ask_change" || decision.verdict === "reject" || decision.verdict === "remove";
  if (!no || decision.undone || decision.kind === "byline") return refuse("not_appealable");
  if (decision.appealed) return refuse("appealed_once");
  const over = decision.decidedAt.getTime() + APPEAL_DAYS * 86_400_000 < now.getTime();
  return over ? refuse("appeal_too_late") : allow;
}

/** Read by somebody who neither wrote it nor made the decision; the database refuses the latter as well. */
export function canReadAppeal(
  actor: Actor,
  { firstDecider, ownedByActor }: { firstDecider: string; ownedByActor: boolean },
): Verdict {
  const verdict = canDecide(actor, { ownedByActor });
  if (!verdict.allowed) return verdict;
  return actor.id === firstDecider ? refuse("own_decision") : allow;
}

/** What was decided on an appeal can be taken back while nothing newer has been decided. */
export function canUndoAppeal(appeal: { outcome: AppealOutcome | null }): Verdict {
  return appeal.outcome === "upheld" || appeal.outcome === "overturned" ? allow : refuse("nothing_to_undo");
}
