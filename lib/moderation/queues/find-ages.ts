import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Queue } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canSeeQueue } from "../policy";
import { ageBounds } from "./ages";
import type { AgeView } from "./views";

/** From how many on a bar of the age chart no longer counts one by one. */
const AGE_CAP = 1_000;

const AgeRow = z.object({ ordinal: z.number(), n: z.number() });

/**
 * How long the contributions of a queue have waited, in five steps up to the promise and past it. Bounded: reads at
 * most a thousand index entries a step, by one range for each urgency that occurs.
 */
export async function findAges(
  ctx: Ctx<Actor>,
  { queue, promiseHours }: { queue: Queue; promiseHours: number },
): Promise<AgeView[]> {
  ensure(canSeeQueue(ctx.actor, queue));
  const bounds = ageBounds(promiseHours);
  const steps = [0, ...bounds].map((from, ordinal) => ({ ordinal, from, to: bounds[ordinal] ?? null }));
  const ago = (minutes: number) => new Date(ctx.now.getTime() - minutes * 60_000).toISOString();
  const open = sql`queue = ${queue} and closed_at is null`;
  const counted = steps.map(({ ordinal, from, to }) => {
    // What comes in while we look counts as just come in.
    const until = from === 0 ? "infinity" : ago(from);
    const since = to === null ? "-infinity" : ago(to);
    return sql`select ${ordinal}::int as ordinal, count(*)::int as n from (
      select 1 from urgencies u cross join lateral (
        select 1 from reviews r where ${open} and r.urgency = u.urgency
          and r.opened_at > ${since} and r.opened_at <= ${until}
        -- In the order of the index, so that it stops at the cap instead of gathering all of it first.
        order by r.opened_at, r.id limit ${AGE_CAP}
      ) of_this_urgency limit ${AGE_CAP}) of_this_age`;
  });
  const found = await rows(
    ctx.db,
    AgeRow,
    sql`with recursive urgencies as (
        (select urgency from reviews where ${open} order by urgency desc limit 1)
        union all
        select (select r.urgency from reviews r where ${open} and r.urgency < u.urgency
          order by r.urgency desc limit 1)
        from urgencies u where u.urgency is not null
      )
      ${sql.join(counted, sql` union all `)}`,
  );
  return steps.map(({ ordinal, from, to }) => {
    const n = found.find((row) => row.ordinal === ordinal)?.n ?? 0;
    return { from, to, n, capped: n >= AGE_CAP };
  });
}
