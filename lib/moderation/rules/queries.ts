import { asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { rules } from "@/db/schema/moderation";
import { reasonTemplates, ruleVersions } from "@/db/schema/rules";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canAdminister } from "../policy";
import type { DecidedView, PublicRuleView, RetiredRuleView, RuleView } from "./views";

/** The rules that can be cited, by number, each with what a statement under it may start as. Everyone's to read. */
export async function listRules(ctx: Ctx): Promise<RuleView[]> {
  const [standing, templates] = await Promise.all([
    ctx.db
      .select({
        id: rules.id,
        number: rules.number,
        title: rules.title,
        text: rules.text,
        template: rules.template,
      })
      .from(rules)
      .where(isNull(rules.retiredAt))
      .orderBy(asc(rules.number)),
    ctx.db
      .select()
      .from(reasonTemplates)
      .orderBy(asc(reasonTemplates.ruleId), asc(reasonTemplates.place), asc(reasonTemplates.id)),
  ]);
  return standing.map((rule) => ({
    ...rule,
    templates: templates
      .filter(({ ruleId }) => ruleId === rule.id)
      .map(({ id, name, sentence }) => ({ id, name, sentence })),
  }));
}

/** Rules that can't be cited any more, for the admins who may bring one back. @throws Refusal `not_allowed` */
export async function listRetiredRules(ctx: Ctx<Actor>): Promise<RetiredRuleView[]> {
  ensure(canAdminister(ctx.actor));
  const retired = await ctx.db
    .select({ number: rules.number, title: rules.title, retiredAt: rules.retiredAt })
    .from(rules)
    .where(isNotNull(rules.retiredAt))
    .orderBy(asc(rules.number));
  return retired.flatMap(({ retiredAt, ...rule }) => (retiredAt ? [{ ...rule, retiredAt }] : []));
}

/** What a statement under this rule starts as, or nothing where there is no such rule. */
export async function findTemplate(ctx: Ctx, number: number): Promise<string | undefined> {
  const [rule] = await ctx.db
    .select({ template: rules.template })
    .from(rules)
    .where(eq(rules.number, number));
  return rule?.template;
}

/** Rules as everyone reads them: those that hold, then those that don't any more, with the texts they had before. */
export async function readPublicRules(db: Db, now: Date): Promise<PublicRuleView[]> {
  const [all, before, decided] = await Promise.all([
    db.select().from(rules).orderBy(sql`${rules.retiredAt} is not null`, asc(rules.number)),
    db.select().from(ruleVersions).orderBy(asc(ruleVersions.ruleId), desc(ruleVersions.version)),
    countDecided(db, now),
  ]);
  return all.map(({ id, number, title, text, since, retiredAt }) => ({
    number,
    title,
    text,
    since,
    retiredAt,
    before: before.filter(({ ruleId }) => ruleId === id).map(({ ruleId: _, ...earlier }) => earlier),
    decided: decided.get(id) ?? NOTHING,
  }));
}

/** Fewer would point to the person it was said to. */
const FEWEST = 5;
const YEAR = 365 * 24 * 3_600_000;
const NOTHING: DecidedView = { turnedDown: null, removed: null, handedBack: null };

const DecidedRow = z.object({
  ruleId: z.string(),
  turnedDown: z.number(),
  removed: z.number(),
  handedBack: z.number(),
});

/** What was decided under each rule within a year, and not taken back. Counted once a day, for a page that is kept. */
async function countDecided(db: Db, now: Date): Promise<Map<string, DecidedView>> {
  const counted = await rows(
    db,
    DecidedRow,
    sql`select d.rule_id as "ruleId",
        count(*) filter (where d.verdict = 'reject')::int as "turnedDown",
        count(*) filter (where d.verdict = 'remove')::int as removed,
        count(*) filter (where d.verdict = 'ask_change')::int as "handedBack"
      from decisions d
      where d.rule_id is not null and d.decided_at > ${new Date(now.getTime() - YEAR).toISOString()}
        and not exists (select 1 from decisions later where later.undoes = d.id)
      group by d.rule_id`,
  );
  const spoken = (n: number) => (n < FEWEST ? null : n);
  return new Map(
    counted.map(({ ruleId, turnedDown, removed, handedBack }) => [
      ruleId,
      { turnedDown: spoken(turnedDown), removed: spoken(removed), handedBack: spoken(handedBack) },
    ]),
  );
}
