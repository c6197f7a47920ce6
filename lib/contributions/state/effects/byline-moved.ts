import { eq } from "drizzle-orm";
import { bylines } from "@/db/schema/identity";
import type { ContributionState } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import type { Contribution } from "../contribution";

const ENDED: readonly ContributionState[] = ["rejected", "removed", "withdrawn"];

/**
 * A name that was turned down or taken back is free again, and an undone rejection gives it back. Of one that was taken
 * back nothing stays.
 */
export async function bylineMoved(ctx: Ctx, { id, state }: Contribution, from: ContributionState) {
  const ended = ENDED.includes(state);
  const withdrawn = state === "withdrawn";
  if (ended === ENDED.includes(from) && !withdrawn) return;
  await ctx.db
    .update(bylines)
    .set({ retiredAt: ended ? ctx.now : null, ...(withdrawn && { name: "", nameKey: "" }) })
    .where(eq(bylines.id, id));
}
