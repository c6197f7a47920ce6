import { sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { decisions, statements } from "@/db/schema/moderation";
import type { ContributionState, DecisionSubject, Verdict } from "@/db/vocabulary";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { dropReadingOf } from "../double-readings/drop-double-readings";
import { requestLesson } from "../outside/request-lesson";
import type { Noted } from "./put-content-notes";

export type NewDecision = {
  /** As it stood before. */
  contribution: Contribution;
  reviewId: string | null;
  revision: number;
  revisionBefore: number | null;
  verdict: Verdict;
  about?: DecisionSubject;
  /** The conversation that is locked or opened again. */
  threadId?: string;
  /** The content notes that came with an approval. */
  noted?: Noted;
  ruleId: string | null;
  /** The law that it rests on, where that is no rule of ours. */
  legalGround?: string | null;
  reason: string | null;
  /** What its writer is told, where that is more than the reason or there is no rule to name. */
  told?: string;
  /** The words of the text that the statement is about. */
  passage?: string | null;
  stateAfter: ContributionState;
  undoes?: string;
  /** Left out where another letter tells of it. */
  letter?: boolean;
};

/** Writes a decision and what its writer is told; the letter leaves with the transaction. */
export async function writeDecision(ctx: Ctx<Actor>, input: NewDecision): Promise<string> {
  if (ctx.actor.kind !== "member") throw new Refusal("not_allowed");
  const { contribution, passage, told, noted, letter = true, ...decision } = input;
  const id = newId(ctx.now);
  await ctx.db.insert(decisions).values({
    id,
    ...decision,
    notesBefore: noted?.before,
    notesAdded: noted?.added,
    contributionId: contribution.id,
    ruleVersion: decision.ruleId ? sql`(select version from rules where id = ${decision.ruleId})` : null,
    stateBefore: contribution.state,
    decidedBy: ctx.actor.id,
    decidedAt: ctx.now,
  });
  if (decision.undoes) await dropReadingOf(ctx, decision.undoes);
  // Nobody is left to be told of what became of a conversation that they began and took back.
  if (contribution.state === "withdrawn") return id;
  const body = told ?? decision.reason;
  if (body !== null) {
    await ctx.db.insert(statements).values({
      decisionId: id,
      contributionId: contribution.id,
      body,
      passage,
      writtenAt: ctx.now,
    });
  }
  // A receipt has nobody to write to; its holder comes back and reads.
  if (letter && contribution.bylineKind !== "receipt" && contribution.kind !== "byline") {
    enqueue(ctx, { task: "mail-statement", payload: { decisionId: id }, key: `statement:${id}` });
  }
  if (!input.about || input.about === "text") requestLesson(ctx, contribution);
  return id;
}
