import { and, eq, inArray } from "drizzle-orm";
import { newId } from "@/db/ids";
import { contributions } from "@/db/schema/contributions";
import { rules } from "@/db/schema/moderation";
import { sanctionOccasions, sanctions } from "@/db/schema/sanctions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { type FoundPersona, findPersona } from "../members/find-persona";
import { canModerate } from "../policy";
import { canSanction } from "./policy";
import type { GiveSanctionInput } from "./schemas";
import { subjectOf } from "./subject-of";

/**
 * Warns, holds everything of, suspends or bans somebody: with a rule, a sentence and, where it ends, a day. It counts
 * from what they send next. Given to a pen name it acts on the account behind it, and tells nobody which that is.
 * @throws Refusal `not_allowed`, `not_found`, `own_account`, `role_first`, `rule_needed`, `reason_needed`,
 *   `until_needed`, `until_past`, `occasion_elsewhere`
 */
export async function giveSanction(
  ctx: Ctx<Actor>,
  input: GiveSanctionInput,
): Promise<{ sanctionId: string }> {
  ensure(canModerate(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    const persona = await findPersona(ctx, input);
    ensure(canSanction(ctx.actor, persona));
    const { actor } = ctx;
    if (actor.kind !== "member") throw new Refusal("not_allowed");
    const sanction = {
      id: newId(ctx.now),
      kind: input.kind,
      memberId: persona.memberId,
      bylineKind: persona.bylineKind,
      bylineId: persona.bylineId,
      ...(await becauseOf(ctx, input)),
      givenBy: actor.id,
      givenAt: ctx.now,
      endsAt: endOf(input, ctx.now),
    };
    await ctx.db.insert(sanctions).values(sanction);
    await writeOccasions(ctx, sanction.id, persona, input.occasions);
    enqueue(ctx, {
      task: "mail-sanction",
      payload: { sanctionId: sanction.id },
      key: `sanction:${sanction.id}`,
    });
    record(ctx, "sanction.given", {
      ...subjectOf(persona),
      details: { sanction: sanction.id, sanctioned: input.kind, until: input.until ?? null },
    });
    return { sanctionId: sanction.id };
  });
}

/** Promise 4: a reason for every no. */
async function becauseOf(ctx: Ctx<Actor>, { ruleNumber, reason }: GiveSanctionInput) {
  if (!ruleNumber) throw new Refusal("rule_needed", { field: "ruleNumber" });
  const [rule] = await ctx.db.select().from(rules).where(eq(rules.number, ruleNumber));
  if (!rule) throw new Refusal("rule_needed", { field: "ruleNumber" });
  if (rule.retiredAt) throw new Refusal("rule_retired", { field: "ruleNumber" });
  if (!reason) throw new Refusal("reason_needed", { field: "reason" });
  return { ruleId: rule.id, reason };
}

/** A warning and a ban have no end; a suspension needs one; a hold may have one. It ends with the day that was given. */
function endOf({ kind, until }: GiveSanctionInput, now: Date): Date | null {
  if (kind === "warn" || kind === "ban") return null;
  if (!until) {
    if (kind === "suspend") throw new Refusal("until_needed", { field: "until" });
    return null;
  }
  const end = new Date(`${until}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 1);
  if (end <= now) throw new Refusal("until_past", { field: "until" });
  return end;
}

/** Only what the name in question signed can be an occasion: anything else would lead from one name to another. */
async function writeOccasions(
  ctx: Ctx,
  sanctionId: string,
  { memberId, bylineKind, bylineId }: FoundPersona,
  occasions: readonly string[],
): Promise<void> {
  const asked = [...new Set(occasions)];
  if (asked.length === 0) return;
  const theirs = await ctx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(
      and(
        inArray(contributions.id, asked),
        eq(contributions.memberId, memberId),
        eq(contributions.bylineKind, bylineKind),
        bylineId ? eq(contributions.bylineId, bylineId) : undefined,
      ),
    );
  if (theirs.length < asked.length) throw new Refusal("occasion_elsewhere", { field: "occasions" });
  await ctx.db.insert(sanctionOccasions).values(theirs.map(({ id }) => ({ sanctionId, contributionId: id })));
}
