import { and, eq } from "drizzle-orm";
import { reviews } from "@/db/schema/moderation";
import { batchedDecisions, decisionBatches, type LeftOut } from "@/db/schema/queues";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { decide } from "../decisions/decide";
import { canModerate } from "../policy";
import { canBeDecidedTogether } from "./policy";
import type { DecideManyInput, PickedInput } from "./schemas";

/** What came of a selection: how many were decided, and why how many were not, by the code of the refusal. */
export type DecidedMany = { decided: number; leftOut: LeftOut };

/**
 * Decides several items alike, each by `decide` in a transaction of its own with its line in the batch: an item is
 * decided and in the batch, or it is neither and its reason is counted. One that fails holds up no other.
 * @throws Refusal `not_allowed`, `rule_needed`, `reason_needed`
 */
export async function decideMany(ctx: Ctx<Actor>, input: DecideManyInput): Promise<DecidedMany> {
  ensure(canModerate(ctx.actor));
  if (input.verdict === "reject" && !input.ruleNumber)
    throw new Refusal("rule_needed", { field: "ruleNumber" });
  if (input.verdict === "reject" && !input.reason) throw new Refusal("reason_needed", { field: "reason" });
  const leftOut: LeftOut = {};
  let decided = 0;
  for (const picked of distinct(input.item)) {
    try {
      await decideOne(ctx, input, picked);
      decided += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      leftOut[error.code] = (leftOut[error.code] ?? 0) + 1;
    }
  }
  if (decided > 0 && Object.keys(leftOut).length > 0) {
    const mine = and(
      eq(decisionBatches.id, input.batchId),
      eq(decisionBatches.decidedBy, ctx.actor.id ?? ""),
    );
    await ctx.db.update(decisionBatches).set({ leftOut }).where(mine);
  }
  return { decided, leftOut };
}

function decideOne(
  ctx: Ctx<Actor>,
  { batchId, queue, verdict, ruleNumber, reason }: DecideManyInput,
  { reviewId, revision }: PickedInput,
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [review] = await ctx.db
      .select({ contributionId: reviews.contributionId, kind: reviews.kind, queue: reviews.queue })
      .from(reviews)
      .where(eq(reviews.id, reviewId));
    if (!review || !ctx.actor.id) throw new Refusal("not_found");
    ensure(canBeDecidedTogether(review));
    const { contributionId } = review;
    const { decisionId } = await decide(ctx, {
      contributionId,
      reviewId,
      revision,
      verdict,
      ruleNumber,
      reason,
    });
    await ctx.db
      .insert(decisionBatches)
      .values({ id: batchId, queue, verdict, decidedBy: ctx.actor.id, decidedAt: ctx.now })
      .onConflictDoNothing();
    await ctx.db.insert(batchedDecisions).values({ decisionId, batchId });
  });
}

function distinct(items: readonly PickedInput[]): PickedInput[] {
  return [...new Map(items.map((item) => [item.reviewId, item])).values()];
}
