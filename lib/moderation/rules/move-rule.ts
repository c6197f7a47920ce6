import { and, asc, desc, eq, gt, isNull, lt } from "drizzle-orm";
import { rules } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { siteTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import type { MoveRuleInput } from "./schemas";

/**
 * Has a rule change its number with the one before it or after it. What was decided under either stays under it.
 * @throws Refusal `not_allowed`, `not_found`
 */
export async function moveRule(ctx: Ctx<Actor>, { number, way }: MoveRuleInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const standing = await ctx.db
      .select({ id: rules.id, number: rules.number })
      .from(rules)
      .where(
        and(
          isNull(rules.retiredAt),
          way === "up" ? lt(rules.number, number + 1) : gt(rules.number, number - 1),
        ),
      )
      .orderBy(way === "up" ? desc(rules.number) : asc(rules.number))
      .limit(2)
      .for("update");
    const [rule, other] = standing;
    if (rule?.number !== number || !other) throw new Refusal("not_found");
    // No two may have one number, not for a moment either.
    await setNumber(ctx, rule.id, -number);
    await setNumber(ctx, other.id, number);
    await setNumber(ctx, rule.id, other.number);
    record(ctx, "rule.moved", {
      kind: "rule",
      id: rule.id,
      details: { number: other.number, before: number },
    });
    expire(ctx, siteTag);
  });
}

async function setNumber(ctx: Ctx, id: string, number: number): Promise<void> {
  await ctx.db.update(rules).set({ number }).where(eq(rules.id, id));
}
