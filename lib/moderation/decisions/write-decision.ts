import { sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { decisions, statements } from "@/db/schema/moderation";
import type { ContributionState, Verdict } from "@/db/vocabulary";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { requestLesson } from "../outside/request-lesson";

export type NewDecision = {
  /** As it stood before. */
  contribution: Contribution;
  reviewId: string | null;
  revision: number;
  revisionBefore: number | null;
  verdict: Verdict;
  ruleId: string | null;
  reason: string | null;
  /** The words of the text that the statement is about. */
  passage?: string | null;
  stateAfter: ContributionState;
  undoes?: string;
};

/** Writes a decision and what its writer is told; the letter leaves with the transaction. */
export async function writeDecision(ctx: Ctx<Actor>, input: NewDecision): Promise<string> {
  if (ctx.actor.kind !== "member") throw new Refusal("not_allowed");
  const { contribution, passage, ...decision } = input;
  const id = newId(ctx.now);
  await ctx.db.insert(decisions).values({
    id,
    ...decision,
    contributionId: contribution.id,
    ruleVersion: decision.ruleId ? sql`(select version from rules where id = ${decision.ruleId})` : null,
    stateBefore: contribution.state,
    decidedBy: ctx.actor.id,
    decidedAt: ctx.now,
  });
  if (decision.reason !== null) {
    await ctx.db.insert(statements).values({
      decisionId: id,
      contributionId: contribution.id,
      body: decision.reason,
      passage,
      writtenAt: ctx.now,
    });
  }
  // A receipt has nobody to write to; its holder comes back and reads.
  if (contribution.bylineKind !== "receipt" && contribution.kind !== "byline") {
    enqueue(ctx, { task: "mail-statement", payload: { decisionId: id }, key: `statement:${id}` });
  }
  requestLesson(ctx, contribution);
  return id;
}
