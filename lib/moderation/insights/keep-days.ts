import { sql } from "drizzle-orm";
import { z } from "zod";
import type { System } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { countDecisions, countScreened, countWaits, spans } from "./count-days";

const DayRow = z.object({ day: z.string() });

/**
 * Keeps the figures of the days that are over: those that aren't kept yet, and anew those of which a decision was taken
 * back since. Run twice, it leaves the same.
 */
export async function keepDays(ctx: Ctx<System>): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    // Two workers at once would write a day twice.
    await ctx.db.execute(sql`lock table insight_days in share row exclusive mode`);
    const now = ctx.now.toISOString();
    const found = await rows(
      ctx.db,
      DayRow,
      sql`with today as (select (${now}::timestamptz at time zone 'UTC')::date as day),
          last as (select max(day) as day, min(kept_at) as kept_at from insight_days where day = (select max(day) from insight_days)),
          begun as (select coalesce((select day + 1 from last where day is not null),
            (select (decided_at at time zone 'UTC')::date from decisions order by decided_at limit 1)) as day)
        select past.day::date::text as day
        from begun, today, generate_series(begun.day, today.day - 1, interval '1 day') past(day)
        union
        select kept.day::text from decisions u join decisions d on d.id = u.undoes
        join insight_days kept on kept.day = (d.decided_at at time zone 'UTC')::date
        -- An hour more: what began before the last keeping may have been committed after it.
        where u.decided_at >= (select kept_at - interval '1 hour' from last)
        order by 1`,
    );
    if (found.length === 0) return;
    const days = sql`unnest(${sql.param(found.map(({ day }) => day))}::date[])`;
    const span = spans(sql`select day from ${days} day`);
    for (const table of [sql`decision_days`, sql`waiting_days`, sql`screening_days`, sql`insight_days`]) {
      await ctx.db.execute(sql`delete from ${table} where day in (select ${days})`);
    }
    await ctx.db.execute(sql`insert into decision_days (day, verdict, kind, rule_id, decided, undone)
      ${countDecisions(span)}`);
    await ctx.db.execute(sql`insert into waiting_days (day, queue, step, n) ${countWaits(span)}`);
    await ctx.db.execute(sql`insert into screening_days (day, "check", outcome, n) ${countScreened(span)}`);
    await ctx.db.execute(
      sql`insert into insight_days (day, kept_at) select day, ${now}::timestamptz from ${days} day`,
    );
  });
}
