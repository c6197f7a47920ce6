import type { AppealOutcome, ContributionKind, ContributionState, Verdict as Decided } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";
import { canDecide } from "../policy";
import { daysToAppeal } from "./days-to-appeal";

type Asked = {
  /** It was decided on a legal notice. */
  onNotice: boolean;
  decidedAt: Date;
  appealed: boolean;
};

type Appealable = Asked & {
  owned: boolean;
  kind: ContributionKind;
  state: ContributionState;
  verdict: Decided;
  /** The decision has been taken back. */
  undone: boolean;
};

/** Once, against a no, in time, by whoever wrote it (promise 4). A name is chosen anew instead. */
export function canAppeal(decision: Appealable, now: Date): Verdict {
  if (!decision.owned) return refuse("not_allowed");
  if (decision.state === "withdrawn") return refuse("withdrawn");
  const no =
    decision.verdict === "ask_change" || decision.verdict === "reject" || decision.verdict === "remove";
  if (!no || decision.undone || decision.kind === "byline") return refuse("not_appealable");
  return onceInTime(decision, now);
}

/** A sanction: once, in time, by whoever it was given to, whether or not it has ended since. */
export function canAppealSanction(
  { owned, lifted, givenAt, appealed }: { owned: boolean; lifted: boolean; givenAt: Date; appealed: boolean },
  now: Date,
): Verdict {
  if (!owned) return refuse("not_allowed");
  if (lifted) return refuse("not_appealable");
  return onceInTime({ onNotice: false, decidedAt: givenAt, appealed }, now);
}

/** That a notice was found to be wrong: once, in time, by whoever gave it. What was removed is its writer's to object to. */
export function canAppealNotice(
  { kept, decidedAt, appealed }: { kept: boolean; decidedAt: Date; appealed: boolean },
  now: Date,
): Verdict {
  return kept ? onceInTime({ onNotice: true, decidedAt, appealed }, now) : refuse("not_appealable");
}

function onceInTime({ onNotice, decidedAt, appealed }: Asked, now: Date): Verdict {
  if (appealed) return refuse("appealed_once");
  const over = decidedAt.getTime() + daysToAppeal({ onNotice }) * 86_400_000 < now.getTime();
  return over ? refuse("appeal_too_late") : allow;
}

/** Read by somebody whom it isn't about and who didn't decide; the database refuses the latter as well. */
export function canReadAppeal(
  actor: Actor,
  { firstDecider, own }: { firstDecider: string; own: "contribution" | "account" | null },
): Verdict {
  const verdict = canDecide(actor, { ownedByActor: own === "contribution" });
  if (!verdict.allowed) return verdict;
  if (own === "account") return refuse("own_account");
  return actor.id === firstDecider ? refuse("own_decision") : allow;
}

/** What was decided on an appeal can be taken back; a notice that waits again through one is decided anew instead. */
export function canUndoAppeal(appeal: {
  outcome: AppealOutcome | null;
  against: "decision" | "sanction" | "notice";
}): Verdict {
  if (appeal.outcome === "upheld") return allow;
  if (appeal.outcome !== "overturned") return refuse("nothing_to_undo");
  return appeal.against === "notice" ? refuse("undo_at_notice") : allow;
}
