import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows } from "@/lib/platform/rows";
import type { World } from "./world";

/**
 * Begins acts while a transaction of ours holds what they need (`hold` takes it), and lets go once each of them waits:
 * so that they are all under way at the same moment, however fast or slow the machine is. Eight at most, since each
 * needs a connection.
 */
export async function atOnce<T>(
  world: World,
  hold: SQL,
  acts: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const [outcomes] = await world.db.transaction(async (tx) => {
    await tx.execute(hold);
    let ended = 0;
    const begun = acts.map((act) => act().finally(() => ended++));
    const outcomes = Promise.allSettled(begun);
    while (ended + (await countWaiting(world)) < acts.length);
    return [outcomes];
  });
  return outcomes;
}

/** Resolves when so many statements wait for a lock. */
export async function untilWaiting(world: World, n: number): Promise<void> {
  while ((await countWaiting(world)) < n);
}

const Waiting = z.object({ n: z.number() });

/** How many statements wait for a lock. */
async function countWaiting(world: World): Promise<number> {
  const [found] = await rows(
    world.db,
    Waiting,
    sql`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return found?.n ?? 0;
}
