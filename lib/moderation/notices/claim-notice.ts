import { eq } from "drizzle-orm";
import { notices } from "@/db/schema/notices";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { refuseClaimed } from "../claims/ensure-unclaimed";
import { takeClaim } from "../claims/take-claim";
import { canSeeQueue } from "../policy";
import type { NoticeItemInput } from "./schemas";

/**
 * How long a claim on a notice counts that no page keeps, in milliseconds: a legal ground is looked up in an hour, not
 * in ten minutes.
 */
export const NOTICE_CLAIM_MS = 60 * 60_000;

/**
 * Takes a notice for oneself; taking one's own again renews it. Where a page says that it is `kept`, it is over three
 * minutes after the page was last heard of.
 * @throws Refusal `not_allowed`, `not_found`, `claimed_by_other`, `notice_closed`
 */
export async function claimNotice(
  ctx: Ctx<Actor>,
  { noticeId, kept }: NoticeItemInput & { kept?: boolean },
): Promise<void> {
  ensure(canSeeQueue(ctx.actor, "legal-notices"));
  await inTransaction(ctx, async (ctx) => {
    if (await takeClaim(ctx, "notice", noticeId, { kept, lastsMs: NOTICE_CLAIM_MS })) return;
    const [found] = await ctx.db.select().from(notices).where(eq(notices.id, noticeId));
    if (!found) throw new Refusal("not_found");
    if (found.closedAt) throw new Refusal("notice_closed");
    await refuseClaimed(ctx, found);
  });
}
