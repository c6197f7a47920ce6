import { eq } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import { noticeDecisions } from "@/db/schema/notices";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import { owns } from "@/lib/contributions/state/owner-tags";
import { type Actor, isGranted } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { lockNotice, type Notice } from "../notices/lock-notice";
import { lockSanction, type Sanction } from "../sanctions/lock-sanction";
import { canReadAppeal } from "./policy";

export type Appeal = typeof appeals.$inferSelect;

/** What an appeal is about. */
export type AppealedAgainst =
  | { of: "decision"; contribution: Contribution }
  | { of: "sanction"; sanction: Sanction }
  | { of: "notice"; notice: Notice; contribution: Contribution | null };

/**
 * An appeal with what it is about, both locked, the latter first, for an actor who may read it.
 * @throws Refusal `not_found`, `not_allowed`, `own_contribution`, `own_account`, `own_decision`
 */
export async function lockAppeal(
  ctx: Ctx<Actor>,
  appealId: string,
): Promise<{ appeal: Appeal; against: AppealedAgainst }> {
  const [found] = await ctx.db.select().from(appeals).where(eq(appeals.id, appealId));
  if (!found) throw new Refusal("not_found");
  if (found.needsGrant && !isGranted(ctx.actor, found.needsGrant)) throw new Refusal("not_allowed");
  const against = await lockAgainst(ctx, found);
  const [appeal] = await ctx.db.select().from(appeals).where(eq(appeals.id, appealId)).for("update");
  if (!appeal) throw new Refusal("not_found");
  ensure(canReadAppeal(ctx.actor, { firstDecider: appeal.firstDecider, own: whose(ctx.actor, against) }));
  return { appeal, against };
}

async function lockAgainst(ctx: Ctx, appeal: Appeal): Promise<AppealedAgainst> {
  const sanctionId = appeal.standingSanctionId ?? appeal.sanctionId;
  if (sanctionId) return { of: "sanction", sanction: await lockSanction(ctx, sanctionId) };
  if (appeal.noticeDecisionId) {
    const [decided] = await ctx.db
      .select({ noticeId: noticeDecisions.noticeId })
      .from(noticeDecisions)
      .where(eq(noticeDecisions.id, appeal.noticeDecisionId));
    if (!decided) throw new Refusal("not_found");
    return { of: "notice", ...(await lockNotice(ctx, decided.noticeId)) };
  }
  if (!appeal.contributionId) throw new Refusal("not_found");
  return { of: "decision", contribution: await lockContribution(ctx, appeal.contributionId) };
}

/** What of it is the actor's own, if anything is. */
function whose(actor: Actor, against: AppealedAgainst): "contribution" | "account" | null {
  if (against.of === "sanction") return actor.id === against.sanction.memberId ? "account" : null;
  const { contribution } = against;
  return contribution && owns(actor, contribution) ? "contribution" : null;
}
