import { createHash } from "node:crypto";
import { desc, gte, sql } from "drizzle-orm";
import { anonEpoch, anonKeyLog } from "@/db/schema/anon-tokens";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { anonKeysTag } from "@/lib/platform/tags";
import { epochKeys } from "./epoch-keys";
import { dayOf, daysAfter, type Epoch, epochOf, mondayOf, spanFrom } from "./epochs";
import { logMessage, NOTHING_BEFORE } from "./messages";

/**
 * Publishes the keys of this week and of the next, where they aren't yet: so everyone has read a key before anything is
 * signed with it. A week that is over is never published afterwards.
 *
 * Returns the epochs that count now and whose published key isn't the one that ANON_SEED and the address make: they
 * sign nothing, and no token of theirs is taken.
 */
export async function openEpochs(ctx: Ctx): Promise<Epoch[]> {
  return inTransaction(ctx, async (ctx) => {
    // The chain has one end, and one process at a time adds to it.
    await ctx.db.execute(sql`lock table anon_key_log in share row exclusive mode`);
    const today = dayOf(ctx.now);
    for (const monday of [mondayOf(today), daysAfter(mondayOf(today), 7)]) await open(ctx, monday, today);
    const counting = await ctx.db.select().from(anonEpoch).where(gte(anonEpoch.toDay, today));
    return counting
      .filter(({ id, publicKey }) => !publicKey.equals(epochKeys(id).publicKey))
      .map(({ id }) => id)
      .sort();
  });
}

async function open(ctx: Ctx, monday: string, today: string): Promise<void> {
  const key = epochOf(monday);
  const [last] = await ctx.db.select().from(anonKeyLog).orderBy(desc(anonKeyLog.epoch)).limit(1);
  if (last && last.epoch >= key) return;
  const publicKey = Buffer.from(epochKeys(key).publicKey);
  const previous = last?.hash ?? Buffer.from(NOTHING_BEFORE);
  const hash = createHash("sha256")
    .update(logMessage({ previous, key, day: today, publicKey }))
    .digest();
  const { from, to } = spanFrom(monday);
  await ctx.db.insert(anonKeyLog).values({ epoch: key, publicKey, loggedDay: today, previous, hash });
  await ctx.db
    .insert(anonEpoch)
    .values({ id: key, publicKey, fromDay: from, toDay: to, drawnTotal: 0, closed: false });
  expire(ctx, anonKeysTag);
}
