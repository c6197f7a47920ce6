import type { Actor } from "@/lib/identity/actor";
import { openReview } from "@/lib/moderation/reviews/open-review";
import { screen } from "@/lib/moderation/screening/screen";
import { writeSignals } from "@/lib/moderation/screening/write-signals";
import type { Ctx } from "@/lib/platform/context";
import { queueFor } from "./queue-for";
import type { Contribution } from "./state/contribution";
import { moveState } from "./state/move-state";
import { writerOf } from "./writer-of";

/**
 * Screens what was received and places it: approved at once, or held in a queue with the reasons in
 * words. Call it when the row of its kind is there.
 */
export async function placeContribution(ctx: Ctx<Actor>, contribution: Contribution): Promise<Contribution> {
  const signals = await screen(ctx, contribution, writerOf(ctx.actor, contribution));
  await writeSignals(ctx, contribution, contribution.revision, signals);
  if (!signals.some(({ effect }) => effect === "hold")) return moveState(ctx, contribution, "approved");
  await openReview(ctx, {
    contributionId: contribution.id,
    revision: contribution.revision,
    queue: queueFor(contribution, signals),
    nameless: contribution.bylineKind === "receipt",
    openedAt: contribution.receivedAt,
  });
  return moveState(ctx, contribution, "held");
}
