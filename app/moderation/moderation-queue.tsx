import { ModerationFrame } from "@/components/moderation/moderation-frame";
import { QueueScreen } from "@/components/moderation/queue-screen";
import type { Queue } from "@/db/vocabulary";
import type { Member } from "@/lib/identity/actor";
import { findBatch, findLastBatch } from "@/lib/moderation/bulk/queries";
import { findCare } from "@/lib/moderation/crisis/queries";
import { findLastDecision } from "@/lib/moderation/log/queries";
import { findAges } from "@/lib/moderation/queues/find-ages";
import { findDesk } from "@/lib/moderation/queues/find-desk";
import { findNarrowChoices } from "@/lib/moderation/queues/find-narrow-choices";
import { listViews } from "@/lib/moderation/queues/list-views";
import { listQueue } from "@/lib/moderation/queues/queries";
import { readPulse } from "@/lib/moderation/queues/read-pulse";
import type { Narrow } from "@/lib/moderation/queues/schemas";
import type { DeskView } from "@/lib/moderation/queues/views";
import { getReview } from "@/lib/moderation/reviews/queries";
import type { ReviewView } from "@/lib/moderation/reviews/views";
import { listRules } from "@/lib/moderation/rules/queries";
import type { Ctx } from "@/lib/platform/context";
import { keepPlans } from "@/lib/platform/keep-plans";
import { Refusal } from "@/lib/platform/refusal";
import { getCachedPublication } from "@/lib/publication/cached";

type Props = {
  ctx: Ctx<Member>;
  queue: Queue;
  review?: string;
  after?: string;
  verdict?: string;
  narrow?: Narrow;
  /** Somebody is choosing what to narrow it to. */
  narrowing?: boolean;
  /** The batch that led here. */
  batch?: string;
};

/**
 * Reads what a queue's page shows, all at once, and arranges it. Nothing asked for: what one has open already, else the
 * first item that is free.
 */
export async function ModerationQueue({ queue, review: asked, after, verdict, ...rest }: Props) {
  const ctx = keepPlans(rest.ctx);
  const { narrow = {}, narrowing = false, batch: batchId } = rest;
  const publication = await getCachedPublication();
  const { promiseHours } = publication;
  // Felt first: what changes from here on is heard of by the next question.
  const pulse = await readPulse(ctx, { queue, after, review: asked, ...narrow });
  const [list, around] = [listQueue(ctx, { queue, after, narrow }), findDesk(ctx, { queue, asked })];
  const [page, desk, review, ages, last, lastBatch, batch, views, choices, rules] = await Promise.all([
    list,
    around,
    asked
      ? findReview(ctx, asked)
      : Promise.all([list, around]).then(([{ items }, { open }]) => firstToRead(ctx, items, open)),
    findAges(ctx, { queue, promiseHours }),
    findLastDecision(ctx),
    findLastBatch(ctx),
    batchId ? findBatch(ctx, batchId) : null,
    listViews(ctx, { queue }),
    narrowing ? findNarrowChoices(ctx, { queue }) : null,
    listRules(ctx),
  ]);
  const listed = page.items.find(({ reviewId }) => reviewId === review?.reviewId);
  const care = review?.queue === "crisis" ? await findCare(ctx, review.reviewId) : null;
  return (
    <ModerationFrame publication={publication} current="Queue" name={desk.name} colleagues={desk.colleagues}>
      <QueueScreen
        queue={queue}
        counts={desk.counts}
        ages={ages}
        page={page}
        after={after}
        review={review}
        care={care}
        asked={asked !== undefined && review !== null}
        verdict={verdict}
        rules={rules}
        last={last}
        lastBatch={lastBatch}
        batch={batch}
        narrow={narrow}
        views={views}
        choices={choices}
        handed={desk.handed}
        pulse={pulse}
        readers={listed?.readers ?? desk.readers}
        takers={desk.takers}
        now={ctx.now}
        promiseHours={promiseHours}
      />
    </ModerationFrame>
  );
}

type Items = Awaited<ReturnType<typeof listQueue>>["items"];

/** What is open already stays open, also where a colleague decides it meanwhile: nothing is taken from under one's eyes. */
async function firstToRead(
  ctx: Ctx<Member>,
  items: Items,
  open: DeskView["open"],
): Promise<ReviewView | null> {
  if (open && (!open.waits || items.some(({ reviewId }) => reviewId === open.reviewId))) {
    return findReview(ctx, open.reviewId);
  }
  const free =
    items.find(
      ({ own, claim, handed }) => !own && (claim === null || claim.mine) && (handed?.mine ?? true),
    ) ?? items[0];
  return free ? findReview(ctx, free.reviewId) : null;
}

/** An address may name what is no longer there, or not for this viewer; the queue is still of use. */
async function findReview(ctx: Ctx<Member>, id: string): Promise<ReviewView | null> {
  try {
    return await getReview(ctx, id);
  } catch (error) {
    if (error instanceof Refusal && ["not_found", "not_allowed"].includes(error.code)) return null;
    throw error;
  }
}
