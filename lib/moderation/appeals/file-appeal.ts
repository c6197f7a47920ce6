import { eq, sql } from "drizzle-orm";
import { decisions, reviews } from "@/db/schema/moderation";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { onNotice } from "./on-notice";
import { canAppeal } from "./policy";
import { sealWords } from "./seal-words";
import { writeAppeal } from "./write-appeal";

export type NewAppeal = {
  decisionId: string;
  /** Locked, and the writer's own: the caller has made sure of that. */
  contribution: Contribution;
  owned: boolean;
  words: string;
};

/**
 * Writes an appeal, and counts it. Of a receipt's neither id nor row tells a time of day, `ctx.now` is the day alone, and
 * its words are sealed.
 * @throws Refusal `not_found`, `not_allowed`, `withdrawn`, `not_appealable`, `appealed_once`, `appeal_too_late`
 */
export async function fileAppeal(ctx: Ctx, input: NewAppeal): Promise<void> {
  const { contribution, words, owned } = input;
  const [decision] = await ctx.db
    .select({
      id: decisions.id,
      verdict: decisions.verdict,
      contributionId: decisions.contributionId,
      decidedBy: decisions.decidedBy,
      decidedAt: decisions.decidedAt,
      queue: reviews.queue,
      onNotice: onNotice(sql`decisions.id`),
      undone: sql<boolean>`exists (select 1 from decisions later where later.undoes = decisions.id)`,
      appealed: sql<boolean>`exists (select 1 from appeals where decision_id = decisions.id)`,
    })
    .from(decisions)
    .leftJoin(reviews, eq(reviews.id, decisions.reviewId))
    .where(eq(decisions.id, input.decisionId));
  if (decision?.contributionId !== contribution.id) throw new Refusal("not_found");
  ensure(canAppeal({ ...decision, owned, kind: contribution.kind, state: contribution.state }, ctx.now));
  const nameless = contribution.bylineKind === "receipt";
  await writeAppeal(ctx, {
    about: { decisionId: decision.id },
    firstDecider: decision.decidedBy,
    contributionId: contribution.id,
    words: nameless ? "" : words,
    sealedWords: nameless ? sealWords(decision.id, words) : null,
    // Who decides it sees what was decided on, and so needs what was needed for that.
    needsGrant: decision.queue === "crisis" ? "crisis" : decision.onNotice ? "legal" : null,
    nameless,
  });
}
