import { eq } from "drizzle-orm";
import { contributions } from "@/db/schema/contributions";
import type { Ctx } from "@/lib/platform/context";
import type { Contribution } from "./contribution";

/** Turns a waiting edit away; what is published stays as it is. */
export async function dropPendingRevision(ctx: Ctx, contribution: Contribution): Promise<Contribution> {
  await ctx.db
    .update(contributions)
    .set({ pendingRevision: null })
    .where(eq(contributions.id, contribution.id));
  return { ...contribution, pendingRevision: null };
}
