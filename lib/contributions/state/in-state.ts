import type { ContributionState } from "@/db/vocabulary";
import { Refusal } from "@/lib/platform/refusal";
import type { Contribution } from "./contribution";

/**
 * Where a state may go. `approved → held` and its like are undone decisions; nothing leaves `withdrawn`.
 * Source: architecture, "One thing goes through moderation".
 */
const TRANSITIONS: Record<ContributionState, readonly ContributionState[]> = {
  received: ["held", "approved", "withdrawn"],
  held: ["approved", "rejected", "changes_asked", "merged", "withdrawn"],
  changes_asked: ["held", "withdrawn"],
  approved: ["removed", "merged", "held", "withdrawn"],
  rejected: ["held", "withdrawn"],
  removed: ["approved", "withdrawn"],
  merged: ["held", "approved", "withdrawn"],
  withdrawn: [],
};

/**
 * The contribution as it stands in another state, from this moment on; nothing is written.
 * @throws Refusal `state_moved` where the state can't be reached from the present one
 */
export function inState(contribution: Contribution, to: ContributionState, now: Date): Contribution {
  const from = contribution.state;
  if (!TRANSITIONS[from].includes(to)) throw new Refusal("state_moved", { values: { state: from } });
  const nameless = contribution.bylineKind === "receipt" && from === "received";
  return {
    ...contribution,
    state: to,
    // What a nameless asker's own act did is dated by the day only.
    stateAt: nameless ? contribution.receivedAt : now,
    publishedAt: to === "approved" ? (contribution.publishedAt ?? now) : contribution.publishedAt,
  };
}
