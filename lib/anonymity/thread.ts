import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { newRandomId } from "@/db/ids";
import { anonThread } from "@/db/schema/anonymity";
import type { AnonStanding } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { locatorHash } from "./locator-hash";
import { makeLabel } from "./make-label";
import { dayOf } from "./tokens/epochs";

export type AnonThread = typeof anonThread.$inferSelect;

/** What a receipt's holder gives with the first letter: the locator and two public keys, 32 bytes each. */
type ReceiptKeysGiven = { loc: Uint8Array; pub: Uint8Array; seal: Uint8Array };

/** What a locator opens. @throws Refusal `receipt_unknown` */
export async function findThread(db: Db, loc: Uint8Array): Promise<AnonThread> {
  const [thread] = await db
    .select()
    .from(anonThread)
    .where(eq(anonThread.locHash, locatorHash(loc)));
  if (!thread) throw new Refusal("receipt_unknown", { field: "words" });
  return thread;
}

/**
 * The same, locked until the transaction ends. Whoever locks contributions as well locks those first, as moderators do.
 * @throws Refusal `receipt_unknown`
 */
export async function lockThread(ctx: Ctx, loc: Uint8Array): Promise<AnonThread> {
  const [thread] = await ctx.db
    .select()
    .from(anonThread)
    .where(eq(anonThread.locHash, locatorHash(loc)))
    .for("update");
  if (!thread) throw new Refusal("receipt_unknown", { field: "words" });
  return thread;
}

/** Begins a thread, dated by the day alone. @throws Refusal `sent_otherwise` where the locator has one already */
export async function openThread(
  ctx: Ctx,
  { keys, articleId, standing }: { keys: ReceiptKeysGiven; articleId: string; standing: AnonStanding },
): Promise<AnonThread> {
  const [thread] = await ctx.db
    .insert(anonThread)
    .values({
      id: newRandomId(),
      locHash: locatorHash(keys.loc),
      pub: Buffer.from(keys.pub),
      seal: Buffer.from(keys.seal),
      kind: "question",
      articleId,
      label: makeLabel(),
      state: "waiting",
      standing,
      burned: false,
      refunded: false,
      seq: 0,
      receivedDay: dayOf(ctx.now),
    })
    .onConflictDoNothing({ target: anonThread.locHash })
    .returning();
  if (!thread) throw new Refusal("sent_otherwise");
  return thread;
}
