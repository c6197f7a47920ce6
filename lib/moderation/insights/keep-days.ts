import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { System } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { countDecisions, countScreened, countWaits, daysFrom } from "./count-days";

const SpanRow = z.object({ first: z.string(), last: z.string() });

/**
 * Keeps the figures of the days that are over: those that aren't kept yet, and anew those of which a decision was taken
 * back since. Run twice, it leaves the same.
 */
export async function keepDays(ctx: Ctx<System>): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    // Two workers at once would write a day twice.
    await ctx.db.execute(sql`lock table insight_days in share row exclusive mode`);
    const now = ctx.now.toISOString();
    const today = sql`(${now}::timestamptz at time zone 'UTC')::date`;
    const spans = await rows(
      ctx.db,
      SpanRow,
      sql`with last as (
          select day, kept_at from insight_days order by day desc limit 1
        ), begun as (
          select coalesce((select day + 1 from last),
            (select (decided_at at time zone 'UTC')::date from decisions order by decided_at limit 1)) as day
        )
        select day::text as first, (${today} - 1)::text as last from begun where day < ${today}
        union
        select kept.day::text, kept.day::text from decisions u join decisions d on d.id = u.undoes
        join insight_days kept on kept.day = (d.decided_at at time zone 'UTC')::date
        -- An hour more: what began before the last keeping may have been committed after it.
        where u.decided_at >= (select kept_at - interval '1 hour' from last)
        order by 1`,
    );
    for (const { first, last } of spans) await keep(ctx, sql`${first}::date`, sql`${last}::date`);
  });
}

/** Writes the figures of the days from one to another, in place of those that are there. */
async function keep(ctx: Ctx, first: SQL, last: SQL): Promise<void> {
  for (const table of [sql`decision_days`, sql`waiting_days`, sql`screening_days`, sql`insight_days`]) {
    await ctx.db.execute(sql`delete from ${table} where day between ${first} and ${last}`);
  }
  const span = daysFrom(first, last);
  await ctx.db.execute(sql`insert into decision_days (day, verdict, kind, rule_id, decided, undone)
    ${countDecisions(span)}`);
  await ctx.db.execute(sql`insert into waiting_days (day, queue, step, n) ${countWaits(span)}`);
  await ctx.db.execute(sql`insert into screening_days (day, "check", outcome, n) ${countScreened(span)}`);
  await ctx.db.execute(sql`insert into insight_days (day, kept_at)
    select day::date, ${ctx.now.toISOString()}::timestamptz from generate_series(${first}, ${last}, interval '1 day') day`);
}
