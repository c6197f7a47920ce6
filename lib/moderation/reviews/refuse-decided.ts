import { desc, eq } from "drizzle-orm";
import { decisions } from "@/db/schema/moderation";
import type { Verdict } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { staffName } from "../staff-name";

const PAST: Record<Verdict, string> = {
  approve: "approved",
  reject: "rejected",
  remove: "removed",
  restore: "restored",
  undo: "undone",
};

/** Refuses with who decided it, and what. @throws Refusal `already_decided` always, `state_moved` where nobody did */
export async function refuseDecided(ctx: Ctx, contributionId: string): Promise<never> {
  const [last] = await ctx.db
    .select({ verdict: decisions.verdict, by: decisions.decidedBy })
    .from(decisions)
    .where(eq(decisions.contributionId, contributionId))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  if (!last) throw new Refusal("state_moved", { values: { state: "withdrawn" } });
  throw new Refusal("already_decided", {
    values: { who: await staffName(ctx.db, last.by), verdict: PAST[last.verdict] },
  });
}
