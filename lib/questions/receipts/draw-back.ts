import { eq } from "drizzle-orm";
import { anonThread } from "@/db/schema/anonymity";
import type { Nobody } from "@/lib/anonymity/nobody";
import { readInput } from "@/lib/anonymity/read-input";
import { publishedKeys } from "@/lib/anonymity/tokens/published-keys";
import { signBlinded } from "@/lib/anonymity/tokens/sign-blinded";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { ReceiptAct } from "./act-by-receipt";
import { canDrawBack } from "./can-draw-back";
import { openLettersUnder } from "./open-letters";
import { RefundInput } from "./schemas";

/**
 * Lets a receipt draw one token again, blindly and under this week's key like every other.
 * @throws Refusal `refund_not_due`, `key_stale`, `malformed`
 */
export async function drawBack(ctx: Ctx<Nobody>, { thread, body }: ReceiptAct) {
  const { key, blinded } = readInput(RefundInput, body);
  ensure(canDrawBack(thread, await openLettersUnder(ctx.db, thread, ctx.now)));
  const keys = await publishedKeys(ctx, key, "signs");
  if (!keys) throw new Refusal("key_stale");
  const drawn = signBlinded(key, keys, blinded);
  await ctx.db.update(anonThread).set({ refunded: true }).where(eq(anonThread.id, thread.id));
  return { drawn };
}
