import { eq } from "drizzle-orm";
import { decisions } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import { lockContribution } from "@/lib/contributions/state/contribution";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { fileAppeal } from "./file-appeal";
import type { AppealInput } from "./schemas";

/**
 * Has somebody else read a decision about one's own contribution again.
 * @throws Refusal `not_found`, `not_allowed`, `withdrawn`, `not_appealable`, `appealed_once`, `appeal_too_late`
 */
export async function appealDecision(ctx: Ctx<Actor>, { decisionId, appeal }: AppealInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [decision] = await ctx.db
      .select({ contributionId: decisions.contributionId })
      .from(decisions)
      .where(eq(decisions.id, decisionId));
    if (!decision?.contributionId) throw new Refusal("not_found");
    const contribution = await lockContribution(ctx, decision.contributionId);
    const owned = owns(ctx.actor, contribution);
    await fileAppeal(ctx, { decisionId, contribution, owned, words: appeal });
    const nameless = contribution.bylineKind === "anonymous";
    record(ctx, "appeal.filed", { kind: contribution.kind, id: contribution.id }, { nameless });
  });
}
