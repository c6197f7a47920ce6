import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { undoDecision } from "../decisions/undo-decision";
import { canModerate } from "../policy";
import { releaseReview } from "../reviews/release-review";
import { MOST_AT_ONCE } from "./schemas";

const Row = z.object({ decisionId: z.string(), reviewId: z.string().nullable() });

/**
 * Takes a whole batch back in one step, each decision by `undoDecision` in a transaction of its own. What was decided
 * anew since stays as it is, and is told. Nobody holds what comes back: there may be a hundred of them.
 * @throws Refusal `not_allowed`, `nothing_to_undo`
 */
export async function undoMany(
  ctx: Ctx<Actor>,
  { batchId }: { batchId: string },
): Promise<{ undone: number; kept: number }> {
  ensure(canModerate(ctx.actor));
  const found = await rows(
    ctx.db,
    Row,
    sql`select d.id as "decisionId", d.review_id as "reviewId"
      from batched_decisions b join decisions d on d.id = b.decision_id
      where b.batch_id = ${batchId} and not exists (select 1 from decisions later where later.undoes = d.id)
      order by d.id limit ${MOST_AT_ONCE}`,
  );
  let [undone, kept] = [0, 0];
  for (const { decisionId, reviewId } of found) {
    try {
      await inTransaction(ctx, async (ctx) => {
        await undoDecision(ctx, { decisionId });
        if (reviewId) await releaseReview(ctx, { reviewId });
      });
      undone += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      kept += 1;
    }
  }
  if (undone === 0) throw new Refusal("nothing_to_undo");
  return { undone, kept };
}
