import { eq } from "drizzle-orm";
import { scoreModels } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import type { PutScoreToUseInput } from "./schemas";

/**
 * Puts another version of the score to use, for what comes in from then on, until a better one is learned. Versions whose
 * weights are gone can't be.
 * @throws Refusal `not_allowed`, `not_found`, `score_gone`
 */
export async function putScoreToUse(ctx: Ctx<Actor>, { version }: PutScoreToUseInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    // Two who change it at once wait for each other at the one in use.
    const [before] = await ctx.db
      .select({ version: scoreModels.version })
      .from(scoreModels)
      .where(eq(scoreModels.active, true))
      .for("update");
    const [wanted] = await ctx.db
      .select({ id: scoreModels.id, active: scoreModels.active, weights: scoreModels.weights })
      .from(scoreModels)
      .where(eq(scoreModels.version, version))
      .for("update");
    if (!wanted) throw new Refusal("not_found");
    if (!wanted.weights) throw new Refusal("score_gone");
    if (wanted.active) return;
    await ctx.db.update(scoreModels).set({ active: false }).where(eq(scoreModels.active, true));
    await ctx.db.update(scoreModels).set({ active: true }).where(eq(scoreModels.id, wanted.id));
    record(ctx, "score.used", {
      kind: "score",
      id: wanted.id,
      details: { version, before: before?.version ?? null },
    });
  });
}
