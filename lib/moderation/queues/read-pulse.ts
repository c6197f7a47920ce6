import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canSeeQueue } from "../policy";
import { ORDER, pageOf } from "./page-of";
import type { PulseInput } from "./schemas";

const Row = z.object({ pulse: z.string() });

/**
 * A word that changes with what a page of a queue shows: its items in their order, who holds and who reads them, what
 * was handed to the viewer, how many wait, and the item that was asked for. One short read, so that a desk that is open
 * can ask every few seconds, and read everything anew only when there is something to see.
 */
export async function readPulse(
  ctx: Ctx<Actor>,
  { queue, after, review, ...narrow }: PulseInput,
): Promise<string> {
  ensure(canSeeQueue(ctx.actor, queue));
  const now = ctx.now.toISOString();
  const viewer = sql`${ctx.actor.id ?? null}::uuid`;
  // What is heard of an item: whose words it shows, whether it waits, who has it and who else reads it.
  const heard = sql`concat_ws(' ', v.id, v.revision,
    case when v.claim_lapses_at > ${now} then v.claimed_by end, handed.given_to,
    (select string_agg(w.member_id::text, ' ' order by w.member_id) from review_readers w
      where w.review_id = v.id and w.lapses_at > ${now} and w.member_id <> ${viewer}))`;
  const [row] = await rows(
    ctx.db,
    Row,
    sql`with page as (${pageOf({ queue, after, narrow, now: ctx.now })})
      select md5(concat_ws('|',
        (select string_agg(${heard}, ',' order by ${ORDER}) from page v left join handovers handed on handed.review_id = v.id),
        (select concat(${heard}, v.closed_at, v.urgency) from reviews v left join handovers handed on handed.review_id = v.id
          where v.id = ${review ?? null}::uuid),
        (select string_agg(review_id::text, ' ' order by review_id) from handovers where given_to = ${viewer}),
        (select sum(n) from counts where name = 'waiting' and subject = ${queue}))) as pulse`,
  );
  if (!row) throw new Error("A pulse is always felt.");
  return row.pulse;
}
