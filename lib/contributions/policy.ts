import type { ContributionState } from "@/db/vocabulary";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";

const SETTLED: readonly ContributionState[] = ["rejected", "removed", "merged"];

/** Edit, for as long as it can still be read or is still to be read. Its writer only (`product.md` 5). */
export function canRevise(contribution: { owned: boolean; state: ContributionState }): Verdict {
  if (!contribution.owned) return refuse("not_allowed");
  if (contribution.state === "withdrawn") return refuse("withdrawn");
  if (SETTLED.includes(contribution.state)) return refuse("not_editable");
  return allow;
}

/** Withdraw, at any time: also what was rejected or removed (promise 8). Its writer only. */
export function canWithdraw(contribution: { owned: boolean; state: ContributionState }): Verdict {
  if (!contribution.owned) return refuse("not_allowed");
  return contribution.state === "withdrawn" ? refuse("withdrawn") : allow;
}
