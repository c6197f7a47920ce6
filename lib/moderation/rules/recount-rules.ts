import type { System } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { rulesTag } from "@/lib/platform/tags";

/** Takes down the page of the rules, once a day, so that it counts anew what was decided under each. */
export async function recountRules(ctx: Ctx<System>): Promise<void> {
  await inTransaction(ctx, async (ctx) => expire(ctx, rulesTag));
}
