import { desc, eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { noticeDecisions, notices } from "@/db/schema/notices";
import { record } from "@/lib/audit/record";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, count, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { settleNoticeAppeal } from "../appeals/settle-appeal";
import { undoDecision } from "../decisions/undo-decision";
import { canDecide, canSeeQueue } from "../policy";
import { NOTICE_CLAIM_MS } from "./claim-notice";
import { lockNotice } from "./lock-notice";
import type { NoticeItemInput } from "./schemas";

/**
 * Takes the decision on a notice back, and with it the removal. The notice waits again where it stood, held by who
 * took it back; whoever was told is told so. `byAppeal`: because its notifier was right, which another letter says.
 * @throws Refusal `not_allowed`, `own_contribution`, `not_found`, `nothing_to_undo`, `undo_overtaken`, `withdrawn`
 */
export async function undoNotice(
  ctx: Ctx<Actor>,
  { noticeId }: NoticeItemInput,
  { byAppeal = false } = {},
): Promise<void> {
  ensure(canSeeQueue(ctx.actor, "legal-notices"));
  await inTransaction(ctx, async (ctx) => {
    const me = ctx.actor.id;
    if (!me) throw new Refusal("not_allowed");
    const { notice, contribution } = await lockNotice(ctx, noticeId);
    const [last] = await ctx.db
      .select()
      .from(noticeDecisions)
      .where(eq(noticeDecisions.noticeId, noticeId))
      .orderBy(desc(noticeDecisions.decidedAt), desc(noticeDecisions.id))
      .limit(1);
    if (!notice.closedAt || !last || last.verdict === "undone") throw new Refusal("nothing_to_undo");
    if (!contribution || contribution.state === "withdrawn") throw new Refusal("withdrawn");
    ensure(canDecide(ctx.actor, { ownedByActor: owns(ctx.actor, contribution) }));
    if (last.decisionId) await undoDecision(ctx, { decisionId: last.decisionId }, { withNotice: true });

    const id = newId(ctx.now);
    await ctx.db.insert(noticeDecisions).values({
      id,
      noticeId,
      verdict: "undone",
      automated: false,
      decidedBy: me,
      decidedAt: ctx.now,
      undoes: last.id,
    });
    await ctx.db
      .update(notices)
      .set({
        outcome: "waiting",
        closedAt: null,
        claimedBy: me,
        claimLapsesAt: new Date(ctx.now.getTime() + NOTICE_CLAIM_MS),
      })
      .where(eq(notices.id, noticeId));
    if (!byAppeal) await settleNoticeAppeal(ctx, last.id);
    count(ctx, "legal-notices", "waiting", 1);
    record(ctx, "notice.undone", { kind: "notice", id: noticeId, details: { verdict: last.verdict } });
    if (!byAppeal)
      enqueue(ctx, { task: "mail-notice", payload: { noticeId, decisionId: id }, key: `notice:${id}` });
  });
}
