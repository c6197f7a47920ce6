import { eq } from "drizzle-orm";
import { rules } from "@/db/schema/moderation";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";

/**
 * The rule that a no is given under (promise 4: a reason for every no).
 * @throws Refusal `rule_needed`, `rule_retired`, `reason_needed`
 */
export async function findRule(ctx: Ctx, { ruleNumber, reason }: { ruleNumber?: number; reason?: string }) {
  if (!ruleNumber) throw new Refusal("rule_needed", { field: "ruleNumber" });
  if (!reason) throw new Refusal("reason_needed", { field: "reason" });
  const [rule] = await ctx.db.select().from(rules).where(eq(rules.number, ruleNumber));
  if (rule?.retiredAt) throw new Refusal("rule_retired", { field: "ruleNumber" });
  if (!rule) throw new Refusal("rule_needed", { field: "ruleNumber" });
  return rule;
}
