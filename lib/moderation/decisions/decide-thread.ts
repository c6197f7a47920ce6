import { and, eq, isNull } from "drizzle-orm";
import { comments, threads } from "@/db/schema/threads";
import type { ThreadStatus } from "@/db/vocabulary";
import { record } from "@/lib/audit/record";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { articleTag } from "@/lib/platform/tags";
import { canDecide } from "../policy";
import { findRule } from "./find-rule";
import type { DecideThreadInput } from "./schemas";
import { writeDecision } from "./write-decision";

/**
 * Locks a conversation, or opens it again. A lock is a no to everybody in it, and so needs a rule and a sentence; who
 * began it is told. Nobody decides on a conversation that they began themselves.
 * @throws Refusal `not_found`, `not_allowed`, `own_contribution`, `thread_switched`, `rule_needed`, `reason_needed`
 */
export async function decideThread(
  ctx: Ctx<Actor>,
  input: DecideThreadInput,
): Promise<{ decisionId: string; status: ThreadStatus }> {
  return inTransaction(ctx, async (ctx) => {
    const [opening] = await ctx.db
      .select({ id: comments.id })
      .from(comments)
      .where(and(eq(comments.threadId, input.threadId), isNull(comments.parentId)));
    if (!opening) throw new Refusal("not_found");
    const contribution = await lockContribution(ctx, opening.id);
    ensure(canDecide(ctx.actor, { ownedByActor: owns(ctx.actor, contribution) }));
    const rule = input.verdict === "lock" ? await findRule(ctx, input) : null;
    const status = input.verdict === "lock" ? "locked" : "open";
    await switchThread(ctx, contribution, input.threadId, status);
    const decisionId = await writeDecision(ctx, {
      contribution,
      reviewId: null,
      revision: contribution.revision,
      revisionBefore: null,
      verdict: input.verdict,
      about: "thread",
      threadId: input.threadId,
      ruleId: rule?.id ?? null,
      reason: rule ? (input.reason ?? "") : null,
      stateAfter: contribution.state,
    });
    const details = { decision: decisionId, verdict: input.verdict, rule: rule?.number ?? null };
    record(ctx, "decision.made", { kind: contribution.kind, id: contribution.id, details });
    return { decisionId, status };
  });
}

/**
 * Waits for notes that are being written in it, and keeps others out until the transaction ends.
 * @throws Refusal `not_found`, `thread_switched`
 */
export async function switchThread(
  ctx: Ctx,
  { articleSlug }: Contribution,
  threadId: string,
  status: ThreadStatus,
): Promise<void> {
  const [thread] = await ctx.db.select().from(threads).where(eq(threads.id, threadId)).for("no key update");
  if (!thread?.shown) throw new Refusal("not_found");
  if (thread.status === status) throw new Refusal("thread_switched", { values: { status } });
  await ctx.db.update(threads).set({ status }).where(eq(threads.id, threadId));
  if (articleSlug) expire(ctx, articleTag(articleSlug));
}
