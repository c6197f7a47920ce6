import { and, desc, eq } from "drizzle-orm";
import { decisions } from "@/db/schema/moderation";
import type { ContributionState, Verdict } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { staffName } from "../staff-name";

const PAST: Record<Verdict, string> = {
  approve: "approved",
  ask_change: "sent back with a request for a change",
  reject: "rejected",
  remove: "removed",
  restore: "restored",
  merge: "put aside, since it came twice",
  move: "moved",
  lock: "locked",
  unlock: "opened again",
  undo: "undone",
};

/**
 * Refuses what came too late, with who decided and what.
 * @throws Refusal `already_decided`, or `state_moved` where the present state is nobody's decision
 */
export async function refuseDecided(
  ctx: Ctx,
  { id, state }: { id: string; state: ContributionState },
): Promise<never> {
  const [last] = await ctx.db
    .select({ verdict: decisions.verdict, by: decisions.decidedBy, stateAfter: decisions.stateAfter })
    .from(decisions)
    .where(and(eq(decisions.contributionId, id), eq(decisions.about, "text")))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  if (last?.stateAfter !== state) throw new Refusal("state_moved", { values: { state } });
  throw new Refusal("already_decided", {
    values: { who: await staffName(ctx.db, last.by), verdict: PAST[last.verdict] },
  });
}
