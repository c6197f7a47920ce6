import { eq } from "drizzle-orm";
import { notices } from "@/db/schema/notices";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";

export type Notice = typeof notices.$inferSelect;

/**
 * A notice and what it is about, both locked: the contribution first, as everywhere.
 * @throws Refusal `not_found`
 */
export async function lockNotice(
  ctx: Ctx,
  noticeId: string,
): Promise<{ notice: Notice; contribution: Contribution | null }> {
  const [found] = await ctx.db
    .select({ contributionId: notices.contributionId })
    .from(notices)
    .where(eq(notices.id, noticeId));
  const contribution = found?.contributionId ? await lockContribution(ctx, found.contributionId) : null;
  const [notice] = await ctx.db.select().from(notices).where(eq(notices.id, noticeId)).for("update");
  if (!notice) throw new Refusal("not_found");
  return { notice, contribution };
}
