import { CARE_STEPS, type CareStep, type Verdict as Decision, type Queue } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";
import { canDecide, canSeeQueue } from "../policy";

/** May take care of what waits among possible crises, and write to whoever wrote it: as who decides may, and sees it. */
export function canCare(
  actor: Actor,
  { queue, ownedByActor }: { queue: Queue; ownedByActor: boolean },
): Verdict {
  if (queue !== "crisis") return refuse("not_in_crisis");
  const seen = canSeeQueue(actor, queue);
  return seen.allowed ? canDecide(actor, { ownedByActor }) : seen;
}

/** Whoever moderates may pass something on to where a crisis is read; back from there, who sees it. */
export function canPassOn(
  actor: Actor,
  { queue, to, ownedByActor }: { queue: Queue; to: "crisis" | "back"; ownedByActor: boolean },
): Verdict {
  const seen = canSeeQueue(actor, queue);
  if (!seen.allowed) return seen;
  if ((queue === "crisis") !== (to === "back")) return refuse("passed_already");
  return canDecide(actor, { ownedByActor });
}

/** Nothing that may be a crisis is turned down, or put aside for another, before every step of care was taken. */
export function canTurnDown(
  queue: Queue | undefined,
  verdict: Decision,
  taken: readonly CareStep[],
): Verdict {
  const isNo = verdict === "reject" || verdict === "remove" || verdict === "merge";
  if (queue !== "crisis" || !isNo) return allow;
  return CARE_STEPS.every((step) => taken.includes(step)) ? allow : refuse("care_first");
}
