import { eq } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { ensureUnclaimed } from "../claims/ensure-unclaimed";
import { undoNotice } from "../notices/undo-notice";
import { canModerate } from "../policy";
import { writeLifting } from "../sanctions/lift-sanction";
import { subjectOf } from "../sanctions/subject-of";
import { countWaiting } from "./count-waiting";
import { ensureWaiting } from "./ensure-waiting";
import { type Appeal, type AppealedAgainst, lockAppeal } from "./lock-appeal";
import { overturnDecision } from "./overturn-decision";
import type { DecideAppealInput } from "./schemas";

/**
 * Says whether a decision, a sanction or what was decided on a notice stands, by somebody who didn't decide it.
 * Overturned, it is taken back with its weight, in the same transaction; a notice waits again, held by who overturned.
 * Either way whoever objected is told in a sentence.
 * @throws Refusal `not_allowed`, `own_contribution`, `own_account`, `own_decision`, `claimed_by_other`,
 *   `appeal_decided`, `not_found`, `withdrawn`
 */
export async function decideAppeal(ctx: Ctx<Actor>, input: DecideAppealInput): Promise<void> {
  ensure(canModerate(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const { appeal, against } = await lockAppeal(ctx, input.appealId);
    await ensureWaiting(ctx, appeal);
    await ensureUnclaimed(ctx, appeal);
    await ctx.db
      .update(appeals)
      .set({
        outcome: input.outcome,
        decidedBy: ctx.actor.id,
        decidedAt: ctx.now,
        answer: input.answer,
        overturnedBy: input.outcome === "overturned" ? await overturn(ctx, appeal, against) : null,
        claimedBy: null,
        claimLapsesAt: null,
      })
      .where(eq(appeals.id, appeal.id));
    countWaiting(ctx, appeal, -1);
    record(ctx, "appeal.decided", {
      ...loggedAs(against),
      details: { appeal: appeal.id, ...detailsOf(appeal), outcome: input.outcome },
    });
    tellOfAppeal(ctx, appeal, against, ctx.now);
  });
}

/** Takes back what was objected to; returns the decision written last, where there is one. */
async function overturn(ctx: Ctx<Actor>, appeal: Appeal, against: AppealedAgainst): Promise<string | null> {
  const decisionId = appeal.standingDecisionId ?? appeal.decisionId;
  if (decisionId) return overturnDecision(ctx, decisionId);
  if (against.of === "sanction") await writeLifting(ctx, against.sanction);
  if (against.of === "notice") await undoNotice(ctx, { noticeId: against.notice.id }, { byAppeal: true });
  return null;
}

/** What it is about, as the log may say it. */
export function loggedAs(against: AppealedAgainst): { kind: string; id: string | null } {
  switch (against.of) {
    case "decision":
      return { kind: against.contribution.kind, id: against.contribution.id };
    case "sanction":
      return subjectOf(against.sanction);
    case "notice":
      return { kind: "notice", id: against.notice.id };
  }
}

function detailsOf(appeal: Appeal): Record<string, string | null> {
  if (appeal.sanctionId) return { sanction: appeal.standingSanctionId ?? appeal.sanctionId };
  if (appeal.noticeDecisionId) return { decision: appeal.noticeDecisionId };
  return { decision: appeal.standingDecisionId ?? appeal.decisionId };
}

/** The letter about what was decided on an appeal at a moment; a receipt has nobody to write to, and comes back to read. */
export function tellOfAppeal(ctx: Ctx, { id }: Appeal, against: AppealedAgainst, decidedAt: Date): void {
  if (against.of === "decision" && against.contribution.bylineKind === "receipt") return;
  const payload = { appealId: id, decidedAt: decidedAt.toISOString() };
  enqueue(ctx, { task: "mail-appeal", payload, key: `appeal:${id}` });
}
