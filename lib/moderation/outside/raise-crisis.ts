import { and, eq } from "drizzle-orm";
import { signals } from "@/db/schema/moderation";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { System } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { CRISIS_URGENCY } from "../crisis/urgency";
import { openReview } from "../reviews/open-review";
import { writeSignals } from "../screening/write-signals";

/**
 * Puts a locked contribution that waits where those read who have time for it, with the sign that its writer is shown
 * help by. What a service elsewhere says of self-harm is never a reason to turn anything down.
 */
export async function raiseCrisis(
  ctx: Ctx<System>,
  contribution: Contribution,
  revision: number,
): Promise<void> {
  const { id } = contribution;
  const ofRevision = and(eq(signals.contributionId, id), eq(signals.revision, revision));
  const found = await ctx.db.$count(signals, and(ofRevision, eq(signals.check, "crisis")));
  if (found === 0) {
    const explanation = "A service that was asked reads it as if somebody may harm themselves.";
    await writeSignals(ctx, contribution, revision, [{ check: "crisis", effect: "hold", explanation }]);
  }
  await openReview(ctx, { contributionId: id, revision, queue: "crisis", urgency: CRISIS_URGENCY });
}
