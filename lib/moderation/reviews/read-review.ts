import { sql } from "drizzle-orm";
import { QUEUES } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { KEPT_MS } from "../claims/claimed";
import { canModerate, canSeeQueue } from "../policy";

/**
 * Says that one has this item open, so that colleagues see it. One row a person: it is written over by the next item,
 * and what has lapsed goes with it, so that nothing tells afterwards who read what.
 * @throws Refusal `not_allowed`
 */
export async function readReview(ctx: Ctx<Actor>, { reviewId }: { reviewId: string }): Promise<void> {
  ensure(canModerate(ctx.actor));
  const seen = sql.param(QUEUES.filter((queue) => canSeeQueue(ctx.actor, queue).allowed));
  const [now, lapsesAt] = [ctx.now, new Date(ctx.now.getTime() + KEPT_MS)].map((at) => at.toISOString());
  await ctx.db.execute(sql`with lapsed as (
      delete from review_readers where lapses_at <= ${now} and member_id <> ${ctx.actor.id}
    )
    insert into review_readers (member_id, review_id, lapses_at)
    select ${ctx.actor.id}, id, ${lapsesAt}::timestamptz from reviews
    where id = ${reviewId} and closed_at is null and queue = any(${seen}::text[])
    on conflict (member_id) do update set review_id = excluded.review_id, lapses_at = excluded.lapses_at`);
}
