import { eq } from "drizzle-orm";
import { anonThread } from "@/db/schema/anonymity";
import type { Nobody } from "@/lib/anonymity/nobody";
import { sha256 } from "@/lib/anonymity/protocol/joined";
import { readInput } from "@/lib/anonymity/read-input";
import { publishedKeys } from "@/lib/anonymity/tokens/published-keys";
import { signBlinded } from "@/lib/anonymity/tokens/sign-blinded";
import { spendOnce } from "@/lib/anonymity/tokens/spend-once";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { ReceiptAct } from "./act-by-receipt";
import { canDrawBack } from "./can-draw-back";
import { openLettersUnder } from "./open-letters";
import { RefundInput } from "./schemas";

/**
 * Lets a receipt draw one token again, blindly and under this week's key like every other. That it did is remembered as
 * what is spent is, so that who lost the answer on the way gets the same one again.
 * @throws Refusal `refund_not_due`, `key_stale`, `malformed`
 */
export async function drawBack(ctx: Ctx<Nobody>, { thread, body, id }: ReceiptAct) {
  const { key, blinded } = readInput(RefundInput, body);
  const keys = await publishedKeys(ctx, key, "signs");
  const spent = await spendOnce(ctx, {
    nullifier: Buffer.from(await sha256("anon/v1|refund|", thread.locHash)),
    epoch: key,
    bodyHash: Buffer.from(await sha256(id)),
  });
  if (spent !== "again") ensure(canDrawBack(thread, await openLettersUnder(ctx.db, thread, ctx.now)));
  if (!keys) throw new Refusal("key_stale");
  await ctx.db.update(anonThread).set({ refunded: true }).where(eq(anonThread.id, thread.id));
  return { drawn: signBlinded(key, keys, blinded) };
}
