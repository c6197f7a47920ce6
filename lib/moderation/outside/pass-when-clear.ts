import { and, eq, gt, gte, or } from "drizzle-orm";
import { decisions, signals } from "@/db/schema/moderation";
import { outsideChecks } from "@/db/schema/outside";
import { record } from "@/lib/audit/record";
import { applyRevision } from "@/lib/contributions/state/apply-revision";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { moveState } from "@/lib/contributions/state/move-state";
import type { System } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { closeReview } from "../reviews/close-review";
import { lockOpenReview } from "../reviews/lock-open-review";

/**
 * Lets a locked contribution through that was held for the answers of services outside and for nothing else: not by any
 * signal of a text that nobody has read, not by a person who has decided on it before or has it open, not by a report.
 */
export async function passWhenClear(
  ctx: Ctx<System>,
  contribution: Contribution,
  revision: number,
): Promise<void> {
  const { id, kind, state } = contribution;
  const published = state === "approved";
  const review = await lockOpenReview(ctx, id);
  if (review?.queue !== "held" || review.revision !== revision) return;
  if (review.claimLapsesAt && review.claimLapsesAt > ctx.now) return;
  if (await isHeld(ctx, id, published ? contribution.revision : 0)) return;
  if (await wasDecided(ctx, id, published ? revision : 0)) return;
  if (published) await applyRevision(ctx, contribution, revision);
  else await moveState(ctx, contribution, "approved");
  await closeReview(ctx, review);
  record(ctx, "screening.passed", { kind, id, details: { revision } });
}

/** By a signal of a text after this one, or by an answer that is still to come, or came out against it. */
async function isHeld(ctx: Ctx, id: string, after: number): Promise<boolean> {
  const [signal] = await ctx.db
    .select({ id: signals.id })
    .from(signals)
    .where(and(eq(signals.contributionId, id), gt(signals.revision, after), eq(signals.effect, "hold")))
    .limit(1);
  if (signal) return true;
  const [unclear] = await ctx.db
    .select({ service: outsideChecks.service })
    .from(outsideChecks)
    .where(
      and(
        eq(outsideChecks.contributionId, id),
        gt(outsideChecks.revision, after),
        or(
          eq(outsideChecks.verdict, "waiting"),
          eq(outsideChecks.verdict, "flagged"),
          eq(outsideChecks.verdict, "failed"),
        ),
      ),
    )
    .limit(1);
  return unclear !== undefined;
}

/** What a person has decided once, and taken back or asked to be changed, is that person's. */
async function wasDecided(ctx: Ctx, id: string, from: number): Promise<boolean> {
  const [decision] = await ctx.db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.contributionId, id), eq(decisions.about, "text"), gte(decisions.revision, from)))
    .limit(1);
  return decision !== undefined;
}
