import { timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import { anonSpent } from "@/db/schema/anon-tokens";
import type { Ctx } from "@/lib/platform/context";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { dayOf, type Epoch } from "./epochs";

/** What is spent: its nullifier (32 bytes), until when it is remembered, and the SHA-256 of the body it is spent on. */
export type Spending = { nullifier: Buffer; epoch: Epoch; bodyHash: Buffer };

/** Spends something, whose primary key decides between two at once: now, before on this very body, or on another. */
export async function spendOnce(
  ctx: Ctx,
  { nullifier, epoch, bodyHash }: Spending,
): Promise<"now" | "again" | "elsewhere"> {
  // Without the key nobody who has a copy of the database can try out bodies against it.
  const bodyTag = keyedHash("anon-body", bodyHash);
  const [spent] = await ctx.db
    .insert(anonSpent)
    .values({ nullifier, epoch, bodyTag, tagDay: dayOf(ctx.now) })
    .onConflictDoNothing({ target: anonSpent.nullifier })
    .returning({ epoch: anonSpent.epoch });
  if (spent) return "now";
  const [before] = await ctx.db.select().from(anonSpent).where(eq(anonSpent.nullifier, nullifier));
  return before?.bodyTag && timingSafeEqual(before.bodyTag, bodyTag) ? "again" : "elsewhere";
}
