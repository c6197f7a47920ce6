import { and, eq, isNull } from "drizzle-orm";
import { doubleReadings } from "@/db/schema/double-readings";
import { decisions, reviews, rules } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import { lockContribution } from "@/lib/contributions/state/contribution";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canModerate } from "../policy";
import { canReadBlind, verdictsFor } from "./policy";
import type { DoubleReadingInput } from "./schemas";

/**
 * Says what one would have decided on a text that somebody else decided on. It changes nothing but the figures: a verdict
 * is kept beside a verdict.
 * @throws Refusal `not_allowed`, `own_contribution`, `own_decision`, `read_already`, `not_found`, `rule_needed`
 */
export async function giveDoubleReading(ctx: Ctx<Actor>, input: DoubleReadingInput): Promise<void> {
  ensure(canModerate(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const [found] = await ctx.db
      .select({
        reading: doubleReadings,
        contributionId: decisions.contributionId,
        verdict: decisions.verdict,
        stateBefore: decisions.stateBefore,
        queue: reviews.queue,
      })
      .from(doubleReadings)
      .innerJoin(decisions, eq(decisions.id, doubleReadings.decisionId))
      .leftJoin(reviews, eq(reviews.id, decisions.reviewId))
      .where(eq(doubleReadings.id, input.readingId));
    if (!found?.contributionId) throw new Refusal("not_found");
    const { firstDecider } = found.reading;
    const contribution = await lockContribution(ctx, found.contributionId);
    ensure(canReadBlind(ctx.actor, { firstDecider, ownedByActor: owns(ctx.actor, contribution) }));
    const { kind, bylineKind } = contribution;
    if (!verdictsFor({ ...found, kind, bylineKind }).includes(input.verdict))
      throw new Refusal("not_allowed");
    const saved = await ctx.db
      .update(doubleReadings)
      .set({
        readBy: ctx.actor.id,
        readAt: ctx.now,
        verdict: input.verdict,
        ruleId: input.verdict === "approve" ? null : await findRuleId(ctx, input.ruleNumber),
      })
      .where(and(eq(doubleReadings.id, input.readingId), isNull(doubleReadings.readAt)))
      .returning({ id: doubleReadings.id });
    if (saved.length === 0) throw new Refusal("read_already");
    record(ctx, "decision.read-twice", {
      kind: contribution.kind,
      id: contribution.id,
      details: { reading: input.readingId, agreed: input.verdict === found.verdict },
    });
  });
}

/** A rule that has been retired since may be the one: it is what the text was read by. */
async function findRuleId(ctx: Ctx, number: number | undefined): Promise<string> {
  if (number === undefined) throw new Refusal("rule_needed", { field: "ruleNumber" });
  const [rule] = await ctx.db.select({ id: rules.id }).from(rules).where(eq(rules.number, number));
  if (!rule) throw new Refusal("rule_needed", { field: "ruleNumber" });
  return rule.id;
}
