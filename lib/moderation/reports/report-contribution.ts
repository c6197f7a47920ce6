import { and, count as countRows, eq, isNull } from "drizzle-orm";
import { newRandomId } from "@/db/ids";
import { reports, rules } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import { lockContribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { openReview } from "../reviews/open-review";
import type { ReportInput } from "./schemas";

/**
 * A reader's complaint about something published, with or without an account. It comes back into a queue, also
 * when it was approved before; several reports fold into one review, which rises with them.
 * @throws Refusal `not_found`, `rule_needed`, `already_reported`
 */
export async function reportContribution(ctx: Ctx<Actor>, input: ReportInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const contribution = await lockContribution(ctx, input.contributionId);
    if (contribution.state !== "approved") throw new Refusal("not_found");
    const [rule] = await ctx.db
      .select({ id: rules.id })
      .from(rules)
      .where(and(eq(rules.number, input.ruleNumber), isNull(rules.retiredAt)));
    if (!rule) throw new Refusal("rule_needed", { field: "ruleNumber" });

    const id = newRandomId();
    const written = await ctx.db
      .insert(reports)
      .values({
        id,
        contributionId: contribution.id,
        reporterId: ctx.actor.kind === "member" ? ctx.actor.id : null,
        ruleId: rule.id,
        words: input.words || null,
        reportedAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: reports.id });
    if (written.length === 0) throw new Refusal("already_reported");

    const [waiting] = await ctx.db
      .select({ n: countRows() })
      .from(reports)
      .where(and(eq(reports.contributionId, contribution.id), eq(reports.outcome, "waiting")));
    const review = await openReview(ctx, {
      contributionId: contribution.id,
      revision: contribution.pendingRevision ?? contribution.revision,
      queue: "reported",
      urgency: Math.min(waiting?.n ?? 1, 100),
      nameless: contribution.bylineKind === "receipt",
    });
    await ctx.db
      .update(reports)
      .set({ reviewId: review.id })
      .where(and(eq(reports.contributionId, contribution.id), eq(reports.outcome, "waiting")));
    record(ctx, "contribution.reported", {
      kind: contribution.kind,
      id: contribution.id,
      details: { report: id },
    });
  });
}
