import { eq } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, count, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canModerate } from "../policy";
import { lockAppeal } from "./lock-appeal";
import { overturnDecision } from "./overturn-decision";
import { refuseClaimed } from "./refuse-claimed";
import type { DecideAppealInput } from "./schemas";

/**
 * Says whether a decision stands, by somebody who didn't make it. Overturned, it is taken back with its weight, in
 * the same transaction. Either way the writer is told in a sentence.
 * @throws Refusal `not_allowed`, `own_contribution`, `own_decision`, `claimed_by_other`, `appeal_decided`, `not_found`
 */
export async function decideAppeal(ctx: Ctx<Actor>, input: DecideAppealInput): Promise<void> {
  ensure(canModerate(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const { appeal, contribution } = await lockAppeal(ctx, input.appealId);
    await refuseClaimed(ctx, appeal);
    const decisionId = appeal.standingDecisionId ?? appeal.decisionId;
    if (!decisionId) throw new Refusal("not_found");
    const overturned = input.outcome === "overturned";
    await ctx.db
      .update(appeals)
      .set({
        outcome: input.outcome,
        decidedBy: ctx.actor.id,
        decidedAt: ctx.now,
        answer: input.answer,
        overturnedBy: overturned ? await overturnDecision(ctx, decisionId) : null,
        claimedBy: null,
        claimLapsesAt: null,
      })
      .where(eq(appeals.id, appeal.id));
    count(ctx, "appeals", "waiting", -1);
    record(ctx, "appeal.decided", {
      kind: contribution.kind,
      id: contribution.id,
      details: { appeal: appeal.id, decision: decisionId, outcome: input.outcome },
    });
    // A receipt has nobody to write to; its holder comes back and reads.
    if (contribution.bylineKind !== "receipt") {
      const payload = { appealId: appeal.id, decidedAt: ctx.now.toISOString() };
      enqueue(ctx, { task: "mail-appeal", payload, key: `appeal:${appeal.id}` });
    }
  });
}
