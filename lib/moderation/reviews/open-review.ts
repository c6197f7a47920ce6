import { and, eq, isNull } from "drizzle-orm";
import { newId, newRandomId } from "@/db/ids";
import { reviews } from "@/db/schema/moderation";
import type { Queue } from "@/db/vocabulary";
import { type Ctx, count } from "@/lib/platform/context";

export type Review = typeof reviews.$inferSelect;

/**
 * Opens a review, or folds into the one that is open already: there, the revision moves on and the
 * urgency rises. Call it with the contribution locked.
 * @param nameless a receipt's: random id, and dated by the day only
 */
export async function openReview(
  ctx: Ctx,
  input: {
    contributionId: string;
    revision: number;
    queue: Queue;
    urgency?: number;
    nameless?: boolean;
    openedAt?: Date;
  },
): Promise<Review> {
  const { contributionId, revision, queue, urgency = 0, nameless = false } = input;
  const [open] = await ctx.db
    .select()
    .from(reviews)
    .where(and(eq(reviews.contributionId, contributionId), isNull(reviews.closedAt)))
    .for("update");
  if (open) {
    const raised = { revision: Math.max(revision, open.revision), urgency: Math.max(open.urgency, urgency) };
    await ctx.db.update(reviews).set(raised).where(eq(reviews.id, open.id));
    return { ...open, ...raised };
  }
  const [review] = await ctx.db
    .insert(reviews)
    .values({
      id: nameless ? newRandomId() : newId(ctx.now),
      contributionId,
      revision,
      queue,
      urgency,
      openedAt: input.openedAt ?? ctx.now,
    })
    .returning();
  if (!review) throw new Error("A review was not opened.");
  count(ctx, queue, "waiting", 1);
  return review;
}
