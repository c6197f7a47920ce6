import { eq, isNull } from "drizzle-orm";
import { newId } from "@/db/ids";
import { rules } from "@/db/schema/moderation";
import { ruleVersions } from "@/db/schema/rules";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { siteTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import { MOST_RULES, type RuleInput } from "./schemas";

/**
 * Writes the rule of a number, or changes it. Another title or text is a version of its own: the one before stays to be
 * read, and decisions go on citing the one they cited.
 * @throws Refusal `not_allowed`, `rule_retired`, `rules_full`
 */
export async function saveRule(ctx: Ctx<Actor>, input: RuleInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const [before] = await ctx.db.select().from(rules).where(eq(rules.number, input.number)).for("update");
    if (before?.retiredAt) throw new Refusal("rule_retired");
    const id = before ? await rewrite(ctx, before, input) : await add(ctx, input);
    record(ctx, "rule.saved", { kind: "rule", id, details: { number: input.number } });
    expire(ctx, siteTag);
  });
}

async function add(ctx: Ctx, input: RuleInput): Promise<string> {
  const id = newId(ctx.now);
  if ((await ctx.db.$count(rules, isNull(rules.retiredAt))) >= MOST_RULES) throw new Refusal("rules_full");
  await ctx.db.insert(rules).values({ id, ...input, since: ctx.now });
  return id;
}

async function rewrite(ctx: Ctx, before: typeof rules.$inferSelect, input: RuleInput): Promise<string> {
  const { id: ruleId, version, since } = before;
  const { title, text, template } = input;
  const reworded = title !== before.title || text !== before.text;
  if (reworded) {
    await ctx.db
      .insert(ruleVersions)
      .values({ ruleId, version, title: before.title, text: before.text, since, until: ctx.now });
  }
  await ctx.db
    .update(rules)
    .set({ title, text, template, ...(reworded && { version: version + 1, since: ctx.now }) })
    .where(eq(rules.id, ruleId));
  return ruleId;
}
