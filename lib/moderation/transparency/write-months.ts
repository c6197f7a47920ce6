import { sql } from "drizzle-orm";
import { z } from "zod";
import { transparencyMonths } from "@/db/schema/insights";
import type { System } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { transparencyTag } from "@/lib/platform/tags";
import { countMonth } from "./count-month";

const MonthRow = z.object({ month: z.string() });

/**
 * Writes the numbers of every month that is over and not written yet, each once and for good. Runs nightly; where no
 * month has ended it does nothing.
 */
export async function writeMonths(ctx: Ctx<System>): Promise<void> {
  const missing = await rows(
    ctx.db,
    MonthRow,
    sql`with begun as (
        select min(received_at) as at from contributions where kind <> 'byline'
      )
      select month::date::text as month from begun, generate_series(
        greatest(date_trunc('month', begun.at at time zone 'UTC'),
          (select max(month) + interval '1 month' from transparency_months)),
        date_trunc('month', ${ctx.now.toISOString()}::timestamptz at time zone 'UTC') - interval '1 month',
        interval '1 month') month order by 1`,
  );
  for (const { month } of missing) {
    await inTransaction(ctx, async (ctx) => {
      await ctx.db
        .insert(transparencyMonths)
        .values({ month, numbers: await countMonth(ctx.db, month), writtenAt: ctx.now })
        .onConflictDoNothing();
      expire(ctx, transparencyTag);
    });
  }
}
