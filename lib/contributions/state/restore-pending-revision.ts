import { eq } from "drizzle-orm";
import { contributions } from "@/db/schema/contributions";
import type { Ctx } from "@/lib/platform/context";
import type { Contribution } from "./contribution";

/** Lets an edit wait again whose decision was taken back. */
export async function restorePendingRevision(
  ctx: Ctx,
  contribution: Contribution,
  revision: number,
): Promise<Contribution> {
  await ctx.db
    .update(contributions)
    .set({ pendingRevision: revision })
    .where(eq(contributions.id, contribution.id));
  return { ...contribution, pendingRevision: revision };
}
