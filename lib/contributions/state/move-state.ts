import { eq } from "drizzle-orm";
import { contributions } from "@/db/schema/contributions";
import type { ContributionState } from "@/db/vocabulary";
import { type Ctx, expire } from "@/lib/platform/context";
import { articleTag, homeTag, reportTag } from "@/lib/platform/tags";
import type { Contribution } from "./contribution";
import { EFFECTS } from "./effects";
import { inState } from "./in-state";

/** What readers saw, or saw a trace of. */
const LEFT_A_TRACE: readonly ContributionState[] = ["approved", "removed", "merged"];

/**
 * The one function that moves the state of what is stored. Call it with the row locked; what readers see,
 * the counts and the expiries follow in the same transaction.
 * @throws Refusal `state_moved` where the state can't be reached from the present one
 */
export async function moveState(
  ctx: Ctx,
  contribution: Contribution,
  to: ContributionState,
): Promise<Contribution> {
  const from = contribution.state;
  const moved = inState(contribution, to, ctx.now);
  await ctx.db
    .update(contributions)
    .set({ state: moved.state, stateAt: moved.stateAt, publishedAt: moved.publishedAt })
    .where(eq(contributions.id, contribution.id));
  await EFFECTS[contribution.kind](ctx, moved, from);
  if (moved.articleSlug && (to === "approved" || LEFT_A_TRACE.includes(from))) {
    expire(ctx, articleTag(moved.articleSlug), reportTag(moved.id), homeTag);
  }
  return moved;
}
