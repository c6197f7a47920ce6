import { and, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { anonEpoch } from "@/db/schema/anon-tokens";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { anonKeysTag } from "@/lib/platform/tags";
import { dayOf, daysAfter, epochOf, mondayOf } from "./epochs";
import { openEpochs } from "./open-epochs";
import { lockAnonRows, rewrite, rewriteThreads } from "./rewrite-anon-rows";

const DrawnDay = z.object({ day: z.string(), n: z.number() });

/**
 * The night's work: the days that are over are counted and their draws wiped, a week that is over is closed with its
 * crowd, nullifiers of keys that count no more go, and so do tags of bodies a whole day old, and threads whose article is
 * gone. What is left of these tables, and of what was written under receipts, is written anew in random order, so that
 * neither its place nor its transaction tells when it came. Run twice, it leaves the same.
 */
export async function closeAnonDay(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await lockAnonRows(ctx);
    const today = dayOf(ctx.now);
    const days = await rows(
      ctx.db,
      DrawnDay,
      sql`select day::text, count(*)::int as n from anon_draw where day < ${today}::date group by day`,
    );
    for (const { day, n } of days) {
      await ctx.db
        .update(anonEpoch)
        .set({ drawnTotal: n })
        .where(and(eq(anonEpoch.id, epochOf(day)), eq(anonEpoch.closed, false), lt(anonEpoch.drawnTotal, n)));
    }
    await ctx.db
      .update(anonEpoch)
      .set({ closed: true })
      .where(and(eq(anonEpoch.closed, false), lt(anonEpoch.fromDay, mondayOf(today))));
    await rewrite(ctx, sql`anon_draw`, sql`select * from anon_draw where day >= ${today}::date`);
    const kept = sql`tag_day >= ${daysAfter(today, -1)}::date`;
    await rewrite(
      ctx,
      sql`anon_spent`,
      sql`select nullifier, epoch, case when ${kept} then body_tag end as body_tag, case when ${kept} then tag_day end as tag_day
        from anon_spent where epoch in (select id from anon_epoch where to_day >= ${today}::date)`,
    );
    await rewriteThreads(ctx);
    await openEpochs(ctx);
    expire(ctx, anonKeysTag);
  });
}
