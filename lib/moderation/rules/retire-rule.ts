import { eq, isNull } from "drizzle-orm";
import { rules } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { siteTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import { MOST_RULES, type RetireRuleInput } from "./schemas";

/**
 * Retires a rule: it can't be cited any more, and stays to be read under its number, because statements refer to it.
 * Or brings it back.
 * @throws Refusal `not_allowed`, `not_found`, `last_rule`, `rules_full`
 */
export async function retireRule(ctx: Ctx<Actor>, { number, retired }: RetireRuleInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    // All of them, so that two admins can't retire the last two at once.
    const standing = await ctx.db
      .select({ number: rules.number })
      .from(rules)
      .where(isNull(rules.retiredAt))
      .for("update");
    const retires = retired === "yes";
    if (standing.some((rule) => rule.number === number) !== retires) throw new Refusal("not_found");
    if (retires && standing.length === 1) throw new Refusal("last_rule");
    if (!retires && standing.length >= MOST_RULES) throw new Refusal("rules_full");
    const [rule] = await ctx.db
      .update(rules)
      .set({ retiredAt: retires ? ctx.now : null })
      .where(eq(rules.number, number))
      .returning({ id: rules.id });
    if (!rule) throw new Refusal("not_found");
    record(ctx, retires ? "rule.retired" : "rule.restored", {
      kind: "rule",
      id: rule.id,
      details: { number },
    });
    expire(ctx, siteTag);
  });
}
