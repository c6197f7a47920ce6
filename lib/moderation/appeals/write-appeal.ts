import { newId, newRandomId } from "@/db/ids";
import { appeals } from "@/db/schema/appeals";
import type { Ctx } from "@/lib/platform/context";
import { countWaiting } from "./count-waiting";

type NewAppeal = Pick<
  typeof appeals.$inferInsert,
  "firstDecider" | "words" | "sealedWords" | "contributionId"
> & {
  about: { decisionId: string } | { sanctionId: string } | { noticeDecisionId: string };
  needsGrant: typeof appeals.$inferSelect.needsGrant;
  /** Its id tells no time, since whoever objects isn't known. */
  nameless: boolean;
};

/** Writes an appeal that has been found to be allowed, and counts it. */
export async function writeAppeal(ctx: Ctx, { about, nameless, ...appeal }: NewAppeal): Promise<void> {
  await ctx.db.insert(appeals).values({
    id: nameless ? newRandomId() : newId(ctx.now),
    ...about,
    ...appeal,
    appealedAt: ctx.now,
  });
  countWaiting(ctx, appeal, 1);
}
