import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import type { Queue } from "@/db/vocabulary";
import { rows } from "@/lib/platform/rows";

/** How long things took of late, in minutes: half of them, and nine in ten. */
export type ExpectedWait = { p50: number; p90: number };

const Row = z.object({ n: z.number(), p50: z.number().nullable(), p90: z.number().nullable() });

/**
 * Measured over the newest 500 closed reviews of the last four weeks; nothing where fewer than five were closed,
 * since a promise needs something to stand on.
 */
export async function expectedWait(db: Db, queue: Queue, now: Date): Promise<ExpectedWait | null> {
  const since = new Date(now.getTime() - 28 * 24 * 3_600_000).toISOString();
  const [row] = await rows(
    db,
    Row,
    sql`select count(*)::int as n,
        percentile_cont(0.5) within group (order by minutes) as p50,
        percentile_cont(0.9) within group (order by minutes) as p90
      from (select extract(epoch from closed_at - opened_at)::float / 60 as minutes from reviews
        where queue = ${queue} and closed_at is not null and closed_at >= ${since}
        order by closed_at desc limit 500) recent`,
  );
  if (!row || row.n < 5 || row.p50 === null || row.p90 === null) return null;
  return { p50: row.p50, p90: row.p90 };
}
