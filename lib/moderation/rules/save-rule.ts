import { newId } from "@/db/ids";
import { rules } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { siteTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import type { RuleInput } from "./schemas";

/**
 * Writes the rule of a number, or changes it. What was decided under it keeps its number; a rule that has been cited
 * can't be taken away, because statements refer to it.
 * @throws Refusal `not_allowed`
 */
export async function saveRule(ctx: Ctx<Actor>, input: RuleInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const { title, text, template } = input;
    const [rule] = await ctx.db
      .insert(rules)
      .values({ id: newId(ctx.now), ...input })
      .onConflictDoUpdate({ target: rules.number, set: { title, text, template } })
      .returning({ id: rules.id });
    record(ctx, "rule.saved", { kind: "rule", id: rule?.id ?? null, details: { number: input.number } });
    expire(ctx, siteTag);
  });
}
