import { eq } from "drizzle-orm";
import { bylines } from "@/db/schema/identity";
import type { ContributionState } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import type { Contribution } from "../contribution";

/** A name that was turned down or taken back is free again; an undone rejection gives it back. */
export async function bylineMoved(ctx: Ctx, contribution: Contribution, from: ContributionState) {
  const ended = (state: ContributionState) =>
    state === "rejected" || state === "removed" || state === "withdrawn";
  if (ended(contribution.state) === ended(from)) return;
  await ctx.db
    .update(bylines)
    .set({ retiredAt: ended(contribution.state) ? ctx.now : null })
    .where(eq(bylines.id, contribution.id));
}
