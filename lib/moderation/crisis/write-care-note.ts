import { newId } from "@/db/ids";
import { careNotes } from "@/db/schema/crisis";
import { record } from "@/lib/audit/record";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { lockForCare } from "./lock-for-care";
import { canCare } from "./policy";
import type { CareNoteInput } from "./schemas";

/**
 * Leaves a note for whoever goes on with it.
 * @throws Refusal `not_found`, `not_allowed`, `own_contribution`, `not_in_crisis`, `already_decided`, `claimed_by_other`
 */
export async function writeCareNote(
  ctx: Ctx<Actor>,
  { reviewId, words }: Pick<CareNoteInput, "reviewId" | "words">,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { me } = await lockForCare(ctx, reviewId, ({ contribution, review }) =>
      ensure(canCare(ctx.actor, { queue: review.queue, ownedByActor: owns(ctx.actor, contribution) })),
    );
    await ctx.db
      .insert(careNotes)
      .values({ id: newId(ctx.now), reviewId, words, writtenBy: me.id, writtenAt: ctx.now });
    record(ctx, "care.handed-over", { kind: "review", id: reviewId });
  });
}
