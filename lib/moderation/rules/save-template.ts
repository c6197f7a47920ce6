import { and, eq, isNull, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { rules } from "@/db/schema/moderation";
import { reasonTemplates } from "@/db/schema/rules";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import type { TemplateInput } from "./schemas";

/** So many sentences can be chosen from at a glance. */
const MOST = 8;

/**
 * Gives a rule another sentence that a statement may start as, or changes one.
 * @throws Refusal `not_allowed`, `not_found`, `templates_full`
 */
export async function saveTemplate(ctx: Ctx<Actor>, input: TemplateInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const [rule] = await ctx.db
      .select({ id: rules.id })
      .from(rules)
      .where(and(eq(rules.number, input.ruleNumber), isNull(rules.retiredAt)))
      .for("update");
    if (!rule) throw new Refusal("not_found");
    if (input.id) await change(ctx, rule.id, input.id, input);
    else await add(ctx, rule.id, input);
    record(ctx, "template.saved", { kind: "rule", id: rule.id, details: { number: input.ruleNumber } });
  });
}

async function change(ctx: Ctx, ruleId: string, id: string, { name, sentence }: TemplateInput) {
  const changed = await ctx.db
    .update(reasonTemplates)
    .set({ name, sentence })
    .where(and(eq(reasonTemplates.id, id), eq(reasonTemplates.ruleId, ruleId)))
    .returning({ id: reasonTemplates.id });
  if (changed.length === 0) throw new Refusal("not_found");
}

async function add(ctx: Ctx, ruleId: string, { name, sentence }: TemplateInput) {
  const there = eq(reasonTemplates.ruleId, ruleId);
  if ((await ctx.db.$count(reasonTemplates, there)) >= MOST) throw new Refusal("templates_full");
  const place = sql`(select coalesce(max(place), 0) + 1 from reason_templates where rule_id = ${ruleId})`;
  await ctx.db.insert(reasonTemplates).values({ id: newId(ctx.now), ruleId, name, sentence, place });
}
