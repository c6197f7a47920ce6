import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { drawBook } from "./draw-book";
import { dayOf } from "./epochs";
import { canDraw, type Drawer } from "./policy";
import { publishedKeys } from "./published-keys";
import type { DrawInput } from "./schemas";
import { signBlinded } from "./sign-blinded";
import type { DrawnView } from "./views";

/**
 * Evaluates blinded elements under this week's key, with one proof for all of them. Nothing of it is recorded but how
 * many this member has had today, and that not at once (`DrawBook`): no audit event, no log line.
 * @throws Refusal `too_young`, `sanctioned`, `key_stale`, `drawn_today`, `malformed`
 */
export async function drawTokens(ctx: Ctx, drawer: Drawer, { key, blinded }: DrawInput): Promise<DrawnView> {
  ensure(canDraw(drawer, ctx.now));
  const keys = await publishedKeys(ctx, key, "signs");
  if (!keys) throw new Refusal("key_stale");
  const entry = { memberId: drawer.id, day: dayOf(ctx.now), n: blinded.length };
  await drawBook().enter(entry);
  try {
    return signBlinded(key, keys, blinded);
  } catch (error) {
    await drawBook().strike(entry);
    throw error;
  }
}
