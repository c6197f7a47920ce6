import { and, eq, isNull } from "drizzle-orm";
import { newId, newRandomId } from "@/db/ids";
import { reviews } from "@/db/schema/moderation";
import type { Language, Queue } from "@/db/vocabulary";
import { type Ctx, count } from "@/lib/platform/context";

export type Review = typeof reviews.$inferSelect;

export type NewReview = {
  contributionId: string;
  revision: number;
  queue: Queue;
  urgency?: number;
  /** Given where the text is new. */
  language?: Language | null;
  /** A receipt's: random id, and dated by the day only. */
  nameless?: boolean;
  openedAt?: Date;
};

/**
 * Opens a review, or folds into the one that is open already: there, the revision moves on and the
 * urgency rises. Call it with the contribution locked.
 */
export async function openReview(ctx: Ctx, input: NewReview): Promise<Review> {
  const { contributionId, revision, urgency = 0 } = input;
  const [open] = await ctx.db
    .select()
    .from(reviews)
    .where(and(eq(reviews.contributionId, contributionId), isNull(reviews.closedAt)))
    .for("update");
  if (open) {
    const raised = {
      revision: Math.max(revision, open.revision),
      urgency: Math.max(open.urgency, urgency),
      // A report looks at the text as it stands, and knows nothing new of it.
      language: input.language === undefined ? open.language : input.language,
    };
    await ctx.db.update(reviews).set(raised).where(eq(reviews.id, open.id));
    return { ...open, ...raised };
  }
  const [review] = await ctx.db.insert(reviews).values(reviewRow(ctx, input)).returning();
  if (!review) throw new Error("A review was not opened.");
  return review;
}

/** The row that opens a review of something that has none, counted in its queue. */
export function reviewRow(ctx: Ctx, input: NewReview): typeof reviews.$inferInsert {
  const { contributionId, revision, queue, urgency = 0, language = null } = input;
  const { nameless = false, openedAt = ctx.now } = input;
  count(ctx, queue, "waiting", 1);
  return {
    id: nameless ? newRandomId() : newId(ctx.now),
    contributionId,
    revision,
    queue,
    urgency,
    language,
    openedAt,
  };
}
