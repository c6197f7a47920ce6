import { and, eq, isNull, lte, or } from "drizzle-orm";
import { notices } from "@/db/schema/notices";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canSeeQueue } from "../policy";
import { clock } from "../reviews/claim-review";
import { staffName } from "../staff-name";
import type { NoticeItemInput } from "./schemas";

/** How long a claim on a notice counts, in milliseconds: a legal ground is looked up in an hour, not in ten minutes. */
export const NOTICE_CLAIM_MS = 60 * 60_000;

/**
 * Takes a notice for oneself; taking one's own again renews it. One statement decides between two.
 * @throws Refusal `not_allowed`, `not_found`, `claimed_by_other`, `notice_closed`
 */
export async function claimNotice(ctx: Ctx<Actor>, { noticeId }: NoticeItemInput): Promise<void> {
  ensure(canSeeQueue(ctx.actor, "legal-notices"));
  const me = ctx.actor.id;
  if (!me) throw new Refusal("not_allowed");
  await inTransaction(ctx, async (ctx) => {
    const free = or(
      isNull(notices.claimedBy),
      eq(notices.claimedBy, me),
      lte(notices.claimLapsesAt, ctx.now),
    );
    const taken = await ctx.db
      .update(notices)
      .set({ claimedBy: me, claimLapsesAt: new Date(ctx.now.getTime() + NOTICE_CLAIM_MS) })
      .where(and(eq(notices.id, noticeId), isNull(notices.closedAt), free))
      .returning({ id: notices.id });
    if (taken.length > 0) return;
    const [found] = await ctx.db.select().from(notices).where(eq(notices.id, noticeId));
    if (!found) throw new Refusal("not_found");
    if (found.closedAt) throw new Refusal("notice_closed");
    throw new Refusal("claimed_by_other", {
      values: { who: await staffName(ctx.db, found.claimedBy), until: clock(found.claimLapsesAt) },
    });
  });
}
