import { and, eq, isNull } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import type { Ctx } from "@/lib/platform/context";
import { countWaiting } from "./count-waiting";

/** With a withdrawn contribution goes what was said about it; that there was an appeal, and how it ended, stays. */
export async function eraseAppeals(ctx: Ctx, contributionId: string): Promise<void> {
  const ofIt = eq(appeals.contributionId, contributionId);
  const open = await ctx.db
    .delete(appeals)
    .where(and(ofIt, isNull(appeals.outcome)))
    .returning({ needsGrant: appeals.needsGrant });
  for (const appeal of open) countWaiting(ctx, appeal, -1);
  await ctx.db.update(appeals).set({ words: "", sealedWords: null }).where(ofIt);
}
