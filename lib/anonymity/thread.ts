import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { newRandomId } from "@/db/ids";
import { anonThread } from "@/db/schema/anonymity";
import type { Ctx } from "@/lib/platform/context";
import { locatorHash } from "./locator-hash";
import { makeLabel } from "./make-label";
import type { Receipt } from "./views";

export type AnonThread = typeof anonThread.$inferSelect;

/** What a receipt opens, if it opens anything. */
export async function findThread(db: Db, receipt: Receipt): Promise<AnonThread | undefined> {
  const [thread] = await db
    .select()
    .from(anonThread)
    .where(eq(anonThread.locHash, locatorHash(receipt)));
  return thread;
}

/** What one of these readings of a typed receipt opens. Should two exist, neither: nobody is shown another's letter. */
export async function findThreadUnder(db: Db, readings: readonly Receipt[]): Promise<AnonThread | undefined> {
  const found = await db
    .select()
    .from(anonThread)
    .where(inArray(anonThread.locHash, readings.map(locatorHash)));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Puts a thread under a receipt, dated by the day alone. Undefined where there is one already: the same
 * letter sent twice, the other of which won.
 */
export async function openThread(
  ctx: Ctx,
  { receipt, articleId }: { receipt: Receipt; articleId: string },
): Promise<AnonThread | undefined> {
  const [thread] = await ctx.db
    .insert(anonThread)
    .values({
      id: newRandomId(),
      locHash: locatorHash(receipt),
      kind: "question",
      articleId,
      label: makeLabel(),
      receivedDay: ctx.now.toISOString().slice(0, 10),
    })
    .onConflictDoNothing({ target: anonThread.locHash })
    .returning();
  return thread;
}

/** Says which letter the thread holds, in the statement that writes the letter. */
export function fillThread({ id }: AnonThread, contributionId: string): SQL {
  return sql`update anon_thread set contribution_id = ${contributionId} where id = ${id}`;
}
