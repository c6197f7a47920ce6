import { ModerationFrame } from "@/components/moderation/moderation-frame";
import { QueueScreen } from "@/components/moderation/queue-screen";
import type { Queue } from "@/db/vocabulary";
import type { Member } from "@/lib/identity/actor";
import { findCare } from "@/lib/moderation/crisis/queries";
import { findLastDecision } from "@/lib/moderation/log/queries";
import { countQueues, findAges, listColleagues, listQueue } from "@/lib/moderation/queues/queries";
import { getReview } from "@/lib/moderation/reviews/queries";
import type { ReviewView } from "@/lib/moderation/reviews/views";
import { listRules } from "@/lib/moderation/rules/queries";
import { staffName } from "@/lib/moderation/staff-name";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { getPublication } from "@/lib/publication/queries";

type Props = { ctx: Ctx<Member>; queue: Queue; review?: string; after?: string; verdict?: string };

/** Reads what a queue's page shows, all at once, and arranges it. Nothing asked for: the first item that is free. */
export async function ModerationQueue({ ctx, queue, review: asked, after, verdict }: Props) {
  const list = listQueue(ctx, { queue, after });
  const publication = await getPublication(ctx.db);
  const [page, review, counts, ages, last, rules, name, colleagues] = await Promise.all([
    list,
    asked ? findReview(ctx, asked) : list.then(({ items }) => firstFree(ctx, items)),
    countQueues(ctx),
    findAges(ctx, { queue, promiseHours: publication.promiseHours }),
    findLastDecision(ctx),
    listRules(ctx),
    staffName(ctx.db, ctx.actor.id),
    listColleagues(ctx),
  ]);
  const care = review?.queue === "crisis" ? await findCare(ctx, review.reviewId) : null;
  return (
    <ModerationFrame publication={publication} current="Queue" name={name} colleagues={colleagues}>
      <QueueScreen
        queue={queue}
        counts={counts}
        ages={ages}
        page={page}
        after={after}
        review={review}
        care={care}
        asked={asked !== undefined && review !== null}
        verdict={verdict}
        rules={rules}
        last={last}
        now={ctx.now}
        promiseHours={publication.promiseHours}
      />
    </ModerationFrame>
  );
}

type Items = Awaited<ReturnType<typeof listQueue>>["items"];

async function firstFree(ctx: Ctx<Member>, items: Items): Promise<ReviewView | null> {
  const free = items.find(({ own, claim }) => !own && (claim === null || claim.mine)) ?? items[0];
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
