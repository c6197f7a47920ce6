import { and, desc, eq } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import { decisions, rules, statements } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, count, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { decide } from "../decisions/decide";
import { isOvertaken, takeBack } from "../decisions/undo-decision";
import { canModerate } from "../policy";
import { CLAIM_MS } from "../reviews/claim-review";
import { lockOpenReview } from "../reviews/lock-open-review";
import { type Appeal, lockAppeal } from "./lock-appeal";
import { aMomentLater } from "./overturn-decision";
import { canUndoAppeal } from "./policy";
import type { AppealRef } from "./schemas";

/**
 * Takes back what was decided on an appeal: it waits again, held by who took it back. What had been overturned is
 * decided anew as it was, with the same rule and sentence, in the name of who puts it back.
 * @throws Refusal `nothing_to_undo`, `undo_overtaken`, `not_allowed`, `own_contribution`, `own_decision`, `not_found`
 */
export async function undoAppeal(ctx: Ctx<Actor>, { appealId }: AppealRef): Promise<void> {
  ensure(canModerate(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const { appeal, contribution } = await lockAppeal(ctx, appealId);
    ensure(canUndoAppeal(appeal));
    if (contribution.state === "withdrawn") throw new Refusal("withdrawn");
    const { outcome, decidedAt } = appeal;
    await ctx.db
      .update(appeals)
      .set({
        outcome: null,
        decidedBy: null,
        decidedAt: null,
        answer: null,
        overturnedBy: null,
        standingDecisionId:
          outcome === "overturned" ? await putBack(ctx, appeal, contribution) : appeal.standingDecisionId,
        claimedBy: ctx.actor.id,
        claimLapsesAt: new Date(ctx.now.getTime() + CLAIM_MS),
      })
      .where(eq(appeals.id, appeal.id));
    count(ctx, "appeals", "waiting", 1);
    record(ctx, "appeal.undone", {
      kind: contribution.kind,
      id: contribution.id,
      details: { appeal: appeal.id, outcome },
    });
    if (contribution.bylineKind !== "receipt" && decidedAt) {
      const payload = { appealId: appeal.id, decidedAt: decidedAt.toISOString() };
      enqueue(ctx, { task: "mail-appeal", payload, key: `appeal:${appeal.id}` });
    }
  });
}

/** Brings the overturned decision back into force by one like it, and returns that. */
async function putBack(ctx: Ctx<Actor>, appeal: Appeal, contribution: Contribution): Promise<string> {
  const [last] = await ctx.db
    .select()
    .from(decisions)
    .where(eq(decisions.id, appeal.overturnedBy ?? ""));
  const [was] = await ctx.db
    .select({
      verdict: decisions.verdict,
      ruleNumber: rules.number,
      body: statements.body,
      passage: statements.passage,
    })
    .from(decisions)
    .innerJoin(rules, eq(rules.id, decisions.ruleId))
    .innerJoin(statements, eq(statements.decisionId, decisions.id))
    .where(eq(decisions.id, appeal.standingDecisionId ?? appeal.decisionId ?? ""));
  const { verdict } = was ?? {};
  if (!last || !was || (verdict !== "ask_change" && verdict !== "reject" && verdict !== "remove")) {
    throw new Refusal("undo_overtaken");
  }
  if (last.verdict === "undo") {
    // Nothing but the statement was taken back, or something has happened since.
    const newest = await newestDecisionId(ctx, contribution.id);
    const moved = newest !== last.id || contribution.state !== last.stateAfter;
    if (moved || last.stateBefore === last.stateAfter) throw new Refusal("undo_overtaken");
  } else {
    if (await isOvertaken(ctx, last, contribution)) throw new Refusal("undo_overtaken");
    await takeBack(ctx, last, contribution, { letter: false });
  }
  const [review, back] = [
    await lockOpenReview(ctx, contribution.id),
    await lockContribution(ctx, contribution.id),
  ];
  const { decisionId } = await decide(
    aMomentLater(ctx),
    {
      contributionId: back.id,
      reviewId: review?.id,
      revision: review?.revision ?? back.revision,
      verdict,
      ruleNumber: was.ruleNumber,
      reason: was.body,
      passage: was.passage ?? undefined,
    },
    { letter: false },
  );
  return decisionId;
}

async function newestDecisionId(ctx: Ctx, contributionId: string): Promise<string | undefined> {
  const [newest] = await ctx.db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.contributionId, contributionId), eq(decisions.about, "text")))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  return newest?.id;
}
