import { asc, eq } from "drizzle-orm";
import { rules, wordList } from "@/db/schema/moderation";
import { publication } from "@/db/schema/publication";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import type { ListedWordView, PublicationSettingsView, RuleView } from "./views";

/** The community rules by number. They are everyone's to read. */
export async function listRules(ctx: Ctx): Promise<RuleView[]> {
  return ctx.db.select().from(rules).orderBy(asc(rules.number));
}

/** What a statement under this rule starts as, or nothing where there is no such rule. */
export async function findTemplate(ctx: Ctx, number: number): Promise<string | undefined> {
  const [rule] = await ctx.db
    .select({ template: rules.template })
    .from(rules)
    .where(eq(rules.number, number));
  return rule?.template;
}

/** The word list, which only admins read: known to everyone, it would be walked around. */
export async function listWords(ctx: Ctx<Actor>): Promise<ListedWordView[]> {
  ensure(canAdminister(ctx.actor));
  return ctx.db
    .select({ id: wordList.id, pattern: wordList.pattern, effect: wordList.effect, why: wordList.why })
    .from(wordList)
    .orderBy(asc(wordList.pattern));
}

/** The publication's settings, for its admins. */
export async function getPublicationSettings(ctx: Ctx<Actor>): Promise<PublicationSettingsView | undefined> {
  ensure(canAdminister(ctx.actor));
  const [row] = await ctx.db
    .select({
      name: publication.name,
      tagline: publication.tagline,
      description: publication.description,
      leaveHref: publication.leaveHref,
      promiseHours: publication.promiseHours,
      heldFirst: publication.heldFirst,
      linksAllowed: publication.linksAllowed,
      languages: publication.languages,
    })
    .from(publication);
  return row;
}
