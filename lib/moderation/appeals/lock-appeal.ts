import { eq } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import { decisions, reviews } from "@/db/schema/moderation";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canSeeQueue } from "../policy";
import { canReadAppeal } from "./policy";

export type Appeal = typeof appeals.$inferSelect;

/**
 * An appeal with its contribution, both locked, the contribution first, for an actor who may read it.
 * @throws Refusal `not_found`, `not_allowed`, `own_contribution`, `own_decision`
 */
export async function lockAppeal(
  ctx: Ctx<Actor>,
  appealId: string,
): Promise<{ appeal: Appeal; contribution: Contribution }> {
  const [found] = await ctx.db
    .select({ contributionId: appeals.contributionId, queue: reviews.queue })
    .from(appeals)
    .leftJoin(decisions, eq(decisions.id, appeals.decisionId))
    .leftJoin(reviews, eq(reviews.id, decisions.reviewId))
    .where(eq(appeals.id, appealId));
  if (!found?.contributionId) throw new Refusal("not_found");
  if (found.queue) ensure(canSeeQueue(ctx.actor, found.queue));
  const contribution = await lockContribution(ctx, found.contributionId);
  const [appeal] = await ctx.db.select().from(appeals).where(eq(appeals.id, appealId)).for("update");
  if (!appeal) throw new Refusal("not_found");
  const ownedByActor = owns(ctx.actor, contribution);
  ensure(canReadAppeal(ctx.actor, { firstDecider: appeal.firstDecider, ownedByActor }));
  return { appeal, contribution };
}
