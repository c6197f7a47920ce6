import { and, desc, eq } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import { decisions, rules, statements } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { CLAIM_MS } from "../claims/claimed";
import { decide } from "../decisions/decide";
import { isOvertaken, takeBack } from "../decisions/undo-decision";
import { canModerate } from "../policy";
import { lockOpenReview } from "../reviews/lock-open-review";
import { giveAgain } from "../sanctions/give-again";
import { countWaiting } from "./count-waiting";
import { loggedAs, tellOfAppeal } from "./decide-appeal";
import { type Appeal, type AppealedAgainst, lockAppeal } from "./lock-appeal";
import { aMomentLater } from "./overturn-decision";
import { canUndoAppeal } from "./policy";
import type { AppealRef } from "./schemas";

/**
 * Takes back what was decided on an appeal: it waits again, held by who took it back. What had been overturned is
 * decided anew as it was, with the same rule and sentence, in the name of who puts it back. A notice that waits again
 * through an overturn is decided anew itself.
 * @throws Refusal `nothing_to_undo`, `undo_overtaken`, `undo_at_notice`, `withdrawn`, `not_allowed`,
 *   `own_contribution`, `own_account`, `own_decision`, `not_found`
 */
export async function undoAppeal(ctx: Ctx<Actor>, { appealId }: AppealRef): Promise<void> {
  ensure(canModerate(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const { appeal, against } = await lockAppeal(ctx, appealId);
    ensure(canUndoAppeal({ ...appeal, against: against.of }));
    if (against.of !== "sanction" && against.contribution?.state === "withdrawn")
      throw new Refusal("withdrawn");
    const { outcome, decidedAt } = appeal;
    await ctx.db
      .update(appeals)
      .set({
        outcome: null,
        decidedBy: null,
        decidedAt: null,
        answer: null,
        overturnedBy: null,
        ...(outcome === "overturned" ? await backInForce(ctx, appeal, against) : {}),
        claimedBy: ctx.actor.id,
        claimLapsesAt: new Date(ctx.now.getTime() + CLAIM_MS),
      })
      .where(eq(appeals.id, appeal.id));
    countWaiting(ctx, appeal, 1);
    record(ctx, "appeal.undone", { ...loggedAs(against), details: { appeal: appeal.id, outcome } });
    if (decidedAt) tellOfAppeal(ctx, appeal, against, decidedAt);
  });
}

/** What stands from now on in the place of what had been overturned. */
async function backInForce(ctx: Ctx<Actor>, appeal: Appeal, against: AppealedAgainst) {
  switch (against.of) {
    case "decision":
      return { standingDecisionId: await putBack(ctx, appeal, against.contribution) };
    case "sanction":
      return { standingSanctionId: await giveAgain(ctx, against.sanction) };
    case "notice":
      throw new Refusal("undo_at_notice");
  }
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
      legalGround: decisions.legalGround,
      reason: decisions.reason,
      body: statements.body,
      passage: statements.passage,
    })
    .from(decisions)
    .leftJoin(rules, eq(rules.id, decisions.ruleId))
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
      ruleNumber: was.ruleNumber ?? undefined,
      reason: was.reason ?? was.body,
      passage: was.passage ?? undefined,
    },
    { letter: false, onNotice: { legalGround: was.legalGround, statement: was.body } },
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
