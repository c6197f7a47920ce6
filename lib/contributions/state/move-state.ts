import { eq } from "drizzle-orm";
import { contributions } from "@/db/schema/contributions";
import type { ContributionState } from "@/db/vocabulary";
import { type Ctx, expire } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { articleTag, homeTag } from "@/lib/platform/tags";
import type { Contribution } from "./contribution";
import { EFFECTS } from "./effects";

/**
 * Where a state may go. `approved → held` and its like are undone decisions; nothing leaves `withdrawn`.
 * Source: architecture, "One thing goes through moderation".
 */
export const TRANSITIONS: Record<ContributionState, readonly ContributionState[]> = {
  received: ["held", "approved", "withdrawn"],
  held: ["approved", "rejected", "changes_asked", "withdrawn"],
  changes_asked: ["held", "withdrawn"],
  approved: ["removed", "held", "withdrawn"],
  rejected: ["held", "withdrawn"],
  removed: ["approved", "withdrawn"],
  withdrawn: [],
};

/**
 * The one function that moves a contribution's state. Call it with the row locked; what readers see, the
 * counts and the expiries follow in the same transaction.
 * @throws Refusal `state_moved` where the state can't be reached from the present one
 */
export async function moveState(
  ctx: Ctx,
  contribution: Contribution,
  to: ContributionState,
): Promise<Contribution> {
  const from = contribution.state;
  if (!TRANSITIONS[from].includes(to)) throw new Refusal("state_moved", { values: { state: from } });
  const nameless = contribution.bylineKind === "receipt" && from === "received";
  const moved: Contribution = {
    ...contribution,
    state: to,
    // What a nameless asker's own act did is dated by the day only.
    stateAt: nameless ? contribution.receivedAt : ctx.now,
    publishedAt: to === "approved" ? (contribution.publishedAt ?? ctx.now) : contribution.publishedAt,
  };
  await ctx.db
    .update(contributions)
    .set({ state: moved.state, stateAt: moved.stateAt, publishedAt: moved.publishedAt })
    .where(eq(contributions.id, contribution.id));
  await EFFECTS[contribution.kind](ctx, moved, from);
  if (moved.articleSlug && (from === "approved" || to === "approved" || from === "removed")) {
    expire(ctx, articleTag(moved.articleSlug), homeTag);
  }
  return moved;
}
