import { and, eq, isNull } from "drizzle-orm";
import { decisions, reports, statements } from "@/db/schema/moderation";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { decide } from "../decisions/decide";
import { isOvertaken, takeBack } from "../decisions/undo-decision";
import { writeDecision } from "../decisions/write-decision";
import { lockOpenReview } from "../reviews/lock-open-review";

type Decision = typeof decisions.$inferSelect;

/**
 * Takes a decision back for good, and its weight with it: the statement is void, the contribution stands where it
 * stood, and a review that is open again through this is approved, since somebody has just read it. Where something
 * newer has been decided the state stays as that made it. Returns the decision written last.
 */
export async function overturnDecision(ctx: Ctx<Actor>, decisionId: string): Promise<string> {
  const [decision] = await ctx.db.select().from(decisions).where(eq(decisions.id, decisionId));
  if (!decision?.contributionId) throw new Refusal("not_found");
  const contribution = await lockContribution(ctx, decision.contributionId);
  if (await isOvertaken(ctx, decision, contribution)) return cancel(ctx, decision, contribution);

  const { undoId } = await takeBack(ctx, decision, contribution, { letter: false });
  const review = await lockOpenReview(ctx, contribution.id);
  const back = await lockContribution(ctx, contribution.id);
  // A change that was turned away along with a removal waits again: nobody has said anything about it.
  if (!review || (decision.verdict === "remove" && back.pendingRevision !== null)) return undoId;
  const approved = await decide(
    aMomentLater(ctx),
    { contributionId: back.id, reviewId: review.id, revision: review.revision, verdict: "approve" },
    { letter: false },
  );
  return approved.decisionId;
}

/** Of two decisions in one transaction the second is the newer one, a millisecond later. */
export function aMomentLater(ctx: Ctx<Actor>): Ctx<Actor> {
  return { ...ctx, now: new Date(ctx.now.getTime() + 1) };
}

/** Of what was overtaken, the words to its writer and its weight are taken back; the state is another decision's. */
async function cancel(ctx: Ctx<Actor>, decision: Decision, contribution: Contribution): Promise<string> {
  await ctx.db
    .update(statements)
    .set({ voidedAt: ctx.now })
    .where(and(eq(statements.decisionId, decision.id), isNull(statements.voidedAt)));
  if (decision.verdict === "remove" && decision.reviewId) {
    await ctx.db.update(reports).set({ outcome: "kept" }).where(eq(reports.reviewId, decision.reviewId));
  }
  return writeDecision(ctx, {
    contribution,
    reviewId: decision.reviewId,
    revision: contribution.revision,
    revisionBefore: null,
    verdict: "undo",
    ruleId: null,
    reason: null,
    stateAfter: contribution.state,
    undoes: decision.id,
    letter: false,
  });
}
