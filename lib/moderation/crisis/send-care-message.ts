import { newId } from "@/db/ids";
import { careMessages } from "@/db/schema/crisis";
import { record } from "@/lib/audit/record";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { templateWords } from "./care-messages";
import { lockForCare } from "./lock-for-care";
import { canCare } from "./policy";
import type { CareMessageInput } from "./schemas";

/**
 * Writes to whoever wrote it, without deciding anything. They read it where their words wait; a letter tells a member
 * that there is something to read, and nothing of what. Who came with a receipt finds it on coming back.
 * @throws Refusal `message_empty`, `not_found`, `not_allowed`, `own_contribution`, `not_in_crisis`, `already_decided`,
 *   `claimed_by_other`
 */
export async function sendCareMessage(
  ctx: Ctx<Actor>,
  { reviewId, body, template }: Pick<CareMessageInput, "reviewId" | "body" | "template">,
): Promise<void> {
  // Without script nothing fills in the words of the one that was chosen.
  const words = body || templateWords(template);
  await inTransaction(ctx, async (ctx) => {
    const { contribution, me } = await lockForCare(ctx, reviewId, ({ contribution, review }) =>
      ensure(canCare(ctx.actor, { queue: review.queue, ownedByActor: owns(ctx.actor, contribution) })),
    );
    if (!words) throw new Refusal("message_empty", { field: "body" });
    const id = newId(ctx.now);
    await ctx.db
      .insert(careMessages)
      .values({ id, contributionId: contribution.id, body: words, writtenBy: me.id, writtenAt: ctx.now });
    if (contribution.bylineKind !== "receipt") {
      enqueue(ctx, { task: "mail-care-message", payload: { messageId: id }, key: `care:${id}` });
    }
    record(ctx, "care.written", { kind: "review", id: reviewId });
  });
}
