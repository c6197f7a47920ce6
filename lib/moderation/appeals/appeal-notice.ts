import { desc, eq, sql } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import { noticeDecisions, notices } from "@/db/schema/notices";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { lockNotice } from "../notices/lock-notice";
import { referenceHash } from "../notices/reference";
import { canAppealNotice } from "./policy";
import type { AppealNoticeInput } from "./schemas";
import { writeAppeal } from "./write-appeal";

/**
 * Has somebody else read again what was decided on a legal notice, for whoever has its reference: that it stays up
 * (Article 20(1)). Who that is isn't kept with it.
 * @throws Refusal `reference_unknown`, `not_appealable`, `appealed_once`, `appeal_too_late`
 */
export async function appealNotice(
  ctx: Ctx<Actor>,
  { reference, appeal: words }: AppealNoticeInput,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [found] = await ctx.db
      .select({ id: notices.id })
      .from(notices)
      .where(eq(notices.referenceHash, referenceHash(reference)));
    if (!found) throw new Refusal("reference_unknown", { field: "reference" });
    const { notice, contribution } = await lockNotice(ctx, found.id);
    const [last] = await ctx.db
      .select({
        id: noticeDecisions.id,
        decidedBy: noticeDecisions.decidedBy,
        decidedAt: noticeDecisions.decidedAt,
        appealed: sql<boolean>`exists (select 1 from ${appeals} where notice_decision_id = notice_decisions.id)`,
      })
      .from(noticeDecisions)
      .where(eq(noticeDecisions.noticeId, notice.id))
      .orderBy(desc(noticeDecisions.decidedAt), desc(noticeDecisions.id))
      .limit(1);
    if (!last || contribution?.state !== "approved") throw new Refusal("not_appealable");
    ensure(canAppealNotice({ ...last, kept: notice.outcome === "kept" }, ctx.now));
    await writeAppeal(ctx, {
      about: { noticeDecisionId: last.id },
      firstDecider: last.decidedBy,
      contributionId: contribution.id,
      words,
      needsGrant: "legal",
      nameless: true,
    });
    record(ctx, "appeal.filed", { kind: "notice", id: notice.id }, { nameless: true });
  });
}
