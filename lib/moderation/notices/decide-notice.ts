import { eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { rules } from "@/db/schema/moderation";
import { noticeDecisions, notices } from "@/db/schema/notices";
import { record } from "@/lib/audit/record";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, count, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { ensureUnclaimed } from "../claims/ensure-unclaimed";
import { decide } from "../decisions/decide";
import { canDecide, canSeeQueue } from "../policy";
import { lockOpenReview } from "../reviews/lock-open-review";
import { lockNotice, type Notice } from "./lock-notice";
import type { DecideNoticeInput } from "./schemas";
import { type Ground, statementOfReasons } from "./statement-of-reasons";

/**
 * Decides on a notice: what it is about is removed, with a statement of reasons to its writer (Article 17), or stays;
 * or it was gone already. The notifier is answered (Article 16(5)); all of it is one transaction.
 * @throws Refusal `not_allowed`, `own_contribution`, `not_found`, `claimed_by_other`, `notice_closed`,
 *   `revision_moved`, `state_moved`, `still_published`, `law_needed`, `rule_needed`, `facts_needed`
 */
export async function decideNotice(ctx: Ctx<Actor>, input: DecideNoticeInput): Promise<void> {
  ensure(canSeeQueue(ctx.actor, "legal-notices"));
  await inTransaction(ctx, async (ctx) => {
    const me = ctx.actor.id;
    if (!me) throw new Refusal("not_allowed");
    const { notice, contribution } = await lockNotice(ctx, input.noticeId);
    await ensureFree(ctx, notice);
    ensure(canDecide(ctx.actor, { ownedByActor: contribution !== null && owns(ctx.actor, contribution) }));
    ensureFits(input, contribution);
    const { facts, ...grounds } = await groundsOf(ctx, input);
    const decisionId =
      input.verdict === "removed" && contribution && grounds.ground
        ? await remove(ctx, contribution, { ...grounds, ground: grounds.ground, facts, input })
        : null;

    const id = newId(ctx.now);
    await ctx.db.insert(noticeDecisions).values({
      id,
      noticeId: notice.id,
      verdict: input.verdict,
      legalGround: grounds.legalGround,
      ruleId: grounds.ruleId,
      facts: facts || null,
      automated: input.automated,
      decidedBy: me,
      decidedAt: ctx.now,
      decisionId,
    });
    await ctx.db
      .update(notices)
      .set({ outcome: input.verdict, closedAt: ctx.now, claimedBy: null, claimLapsesAt: null })
      .where(eq(notices.id, notice.id));
    count(ctx, "legal-notices", "waiting", -1);
    record(ctx, "notice.decided", {
      kind: "notice",
      id: notice.id,
      details: { verdict: input.verdict, ground: grounds.ground ? (input.ground ?? null) : null },
    });
    enqueue(ctx, {
      task: "mail-notice",
      payload: { noticeId: notice.id, decisionId: id },
      key: `notice:${id}`,
    });
  });
}

async function ensureFree(ctx: Ctx<Actor>, notice: Notice): Promise<void> {
  if (notice.closedAt) throw new Refusal("notice_closed");
  await ensureUnclaimed(ctx, notice);
}

/** What is published is removed or kept, as it was read; what isn't is gone. */
function ensureFits({ verdict, revision }: DecideNoticeInput, contribution: Contribution | null): void {
  const published = contribution?.state === "approved";
  if (verdict === "gone") {
    if (published) throw new Refusal("still_published", { field: "verdict" });
    return;
  }
  if (!published) throw new Refusal("state_moved", { values: { state: contribution?.state ?? "gone" } });
  if (revision !== contribution.revision) throw new Refusal("revision_moved");
}

type Grounds = { ground: Ground | null; legalGround: string | null; ruleId: string | null; facts: string };

/** A removal names the law or the rule; whatever is decided says why, but for what was gone already. */
async function groundsOf(ctx: Ctx, input: DecideNoticeInput): Promise<Grounds> {
  const facts = input.facts ?? "";
  const none = { ground: null, legalGround: null, ruleId: null, facts };
  if (input.verdict === "gone") return none;
  if (!facts) throw new Refusal("facts_needed", { field: "facts" });
  if (input.verdict === "kept") return none;
  if (input.ground === "law") {
    const law = input.legalGround;
    if (!law) throw new Refusal("law_needed", { field: "legalGround" });
    return { ...none, ground: { law }, legalGround: law };
  }
  const [rule] = input.ruleNumber
    ? await ctx.db.select().from(rules).where(eq(rules.number, input.ruleNumber))
    : [];
  if (!rule) throw new Refusal("rule_needed", { field: "ruleNumber" });
  if (rule.retiredAt) throw new Refusal("rule_retired", { field: "ruleNumber" });
  return { ...none, ground: { rule }, ruleId: rule.id };
}

/** Removes it by a decision like any other, whose statement has all that a statement of reasons needs. */
async function remove(
  ctx: Ctx<Actor>,
  contribution: Contribution,
  {
    ground,
    legalGround,
    facts,
    input,
  }: { ground: Ground; legalGround: string | null; facts: string; input: DecideNoticeInput },
): Promise<string> {
  const review = await lockOpenReview(ctx, contribution.id);
  const { decisionId } = await decide(
    ctx,
    {
      contributionId: contribution.id,
      revision: review?.revision ?? contribution.revision,
      verdict: "remove",
      ruleNumber: input.ruleNumber,
      reason: facts,
    },
    {
      onNotice: { legalGround, statement: statementOfReasons({ ground, facts, automated: input.automated }) },
    },
  );
  return decisionId;
}
