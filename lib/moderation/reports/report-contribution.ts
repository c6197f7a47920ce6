import { and, eq, isNull } from "drizzle-orm";
import { newRandomId } from "@/db/ids";
import { reports, rules } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import { lockContribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { openReported } from "./open-reported";
import { makeReportCode, reportCodeHash } from "./report-code";
import type { ReportInput } from "./schemas";
import { weighReport } from "./weigh-report";

/**
 * A reader's complaint about something published, with or without an account. It comes back into a queue, also
 * when it was approved before; several reports fold into one review, which rises with their weight. None of them hides
 * or removes anything by itself. `code`: by which who has no account can ask what came of it.
 * @throws Refusal `not_found`, `rule_needed`, `already_reported`
 */
export async function reportContribution(
  ctx: Ctx<Actor>,
  input: ReportInput,
): Promise<{ code: string | null }> {
  return inTransaction(ctx, async (ctx) => {
    const contribution = await lockContribution(ctx, input.contributionId);
    if (contribution.state !== "approved") throw new Refusal("not_found");
    const [rule] = await ctx.db
      .select({ id: rules.id })
      .from(rules)
      .where(and(eq(rules.number, input.ruleNumber), isNull(rules.retiredAt)));
    if (!rule) throw new Refusal("rule_needed", { field: "ruleNumber" });

    const id = newRandomId();
    const code = input.wantsCode && ctx.actor.kind !== "member" ? makeReportCode() : null;
    const written = await ctx.db
      .insert(reports)
      .values({
        id,
        contributionId: contribution.id,
        reporterId: ctx.actor.kind === "member" ? ctx.actor.id : null,
        ruleId: rule.id,
        words: input.words || null,
        reportedAt: ctx.now,
        weight: await weighReport(ctx),
        codeHash: code ? reportCodeHash(code) : null,
      })
      .onConflictDoNothing()
      .returning({ id: reports.id });
    if (written.length === 0) throw new Refusal("already_reported");

    await openReported(ctx, contribution);
    record(ctx, "contribution.reported", {
      kind: contribution.kind,
      id: contribution.id,
      details: { report: id },
    });
    return { code };
  });
}
