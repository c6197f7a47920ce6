import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import { moveState } from "@/lib/contributions/state/move-state";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { closeReview } from "../reviews/close-review";
import { lockOpenReview } from "../reviews/lock-open-review";
import { writeDecision } from "./write-decision";

/** Who lets a text through has read the name that it is signed with: a name that waits is approved with it. */
export async function approveNameOf(ctx: Ctx<Actor>, contribution: Contribution): Promise<void> {
  if (!contribution.bylineId) return;
  const name = await lockContribution(ctx, contribution.bylineId);
  if (name.state !== "held") return;
  const review = await lockOpenReview(ctx, name.id);
  await moveState(ctx, name, "approved");
  if (review) await closeReview(ctx, review);
  await writeDecision(ctx, {
    contribution: name,
    reviewId: review?.id ?? null,
    revision: name.revision,
    revisionBefore: null,
    verdict: "approve",
    ruleId: null,
    reason: null,
    stateAfter: "approved",
  });
}
