import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { newId, newRandomId } from "@/db/ids";
import { contributions } from "@/db/schema/contributions";
import { reviews, signals } from "@/db/schema/moderation";
import type { ContributionKind, Language, Queue } from "@/db/vocabulary";
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

/** What a queue can be narrowed by, kept beside the review as it is when the revision arrives. */
export type ReviewAbout = { kind: ContributionKind; articleId: string | null; checks: string[] };

/**
 * Opens a review, or folds into the one that is open already: there, the revision moves on and the
 * urgency rises, and what may be a crisis now goes where those are read. Call it with the contribution locked.
 */
export async function openReview(ctx: Ctx, input: NewReview): Promise<Review> {
  const { contributionId, revision, urgency = 0 } = input;
  const [open] = await ctx.db
    .select()
    .from(reviews)
    .where(and(eq(reviews.contributionId, contributionId), isNull(reviews.closedAt)))
    .for("update");
  const about = await findAbout(ctx, contributionId, Math.max(revision, open?.revision ?? 0));
  if (open) {
    const raised = {
      revision: Math.max(revision, open.revision),
      urgency: Math.max(open.urgency, urgency),
      checks: about.checks,
      ...(input.queue === "crisis" && open.queue !== "crisis" ? toCrisis(ctx, open) : {}),
      // A report looks at the text as it stands, and knows nothing new of it.
      language: input.language === undefined ? open.language : input.language,
    };
    await ctx.db.update(reviews).set(raised).where(eq(reviews.id, open.id));
    return { ...open, ...raised };
  }
  const [review] = await ctx.db
    .insert(reviews)
    .values(reviewRow(ctx, { ...input, ...about }))
    .returning();
  if (!review) throw new Error("A review was not opened.");
  return review;
}

/** The row that opens a review of something that has none, counted in its queue. */
export function reviewRow(ctx: Ctx, input: NewReview & ReviewAbout): typeof reviews.$inferInsert {
  const { contributionId, revision, queue, urgency = 0, language = null } = input;
  const { nameless = false, openedAt = ctx.now, kind, articleId, checks } = input;
  count(ctx, queue, "waiting", 1);
  return {
    id: nameless ? newRandomId() : newId(ctx.now),
    contributionId,
    revision,
    queue,
    urgency,
    language,
    openedAt,
    kind,
    articleId,
    checks,
  };
}

async function findAbout(ctx: Ctx, contributionId: string, revision: number): Promise<ReviewAbout> {
  const found = await ctx.db
    .selectDistinct({ kind: contributions.kind, articleId: contributions.articleId, check: signals.check })
    .from(contributions)
    .leftJoin(
      signals,
      and(
        eq(signals.contributionId, contributions.id),
        eq(signals.revision, revision),
        ne(signals.effect, "inform"),
      ),
    )
    .where(eq(contributions.id, contributionId))
    .orderBy(asc(signals.check));
  const [first] = found;
  if (!first) throw new Error("A review is of something.");
  return { kind: first.kind, articleId: first.articleId, checks: found.flatMap(({ check }) => check ?? []) };
}

/** Whoever had it may not be among those who see it there. */
function toCrisis(ctx: Ctx, { queue }: Review) {
  count(ctx, queue, "waiting", -1);
  count(ctx, "crisis", "waiting", 1);
  return { queue: "crisis" as const, claimedBy: null, claimedAt: null, claimLapsesAt: null };
}
