import { and, eq } from "drizzle-orm";
import { reports } from "@/db/schema/moderation";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Ctx } from "@/lib/platform/context";
import { openReview } from "../reviews/open-review";
import { reportsUrgency } from "./reports-urgency";

/** Brings a contribution back into a queue for the reports about it that wait; all of them hang on one review. */
export async function openReported(ctx: Ctx, contribution: Contribution): Promise<void> {
  const review = await openReview(ctx, {
    contributionId: contribution.id,
    revision: contribution.pendingRevision ?? contribution.revision,
    queue: "reported",
    urgency: await reportsUrgency(ctx, contribution.id),
    nameless: contribution.bylineKind === "receipt",
  });
  await ctx.db
    .update(reports)
    .set({ reviewId: review.id })
    .where(and(eq(reports.contributionId, contribution.id), eq(reports.outcome, "waiting")));
}
