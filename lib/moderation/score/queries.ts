import { desc, sql } from "drizzle-orm";
import { scoreModels } from "@/db/schema/moderation";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import type { ScoreView } from "./views";

const NEWEST = 12;

/** The newest versions of the score, how each did, and which is in use. @throws Refusal `not_allowed` */
export async function listScores(ctx: Ctx<Actor>): Promise<ScoreView[]> {
  ensure(canAdminister(ctx.actor));
  return ctx.db
    .select({
      version: scoreModels.version,
      trainedAt: scoreModels.trainedAt,
      learnedFrom: scoreModels.learnedFrom,
      evaluation: scoreModels.evaluation,
      active: scoreModels.active,
      kept: sql<boolean>`${scoreModels.weights} is not null`,
    })
    .from(scoreModels)
    .orderBy(desc(scoreModels.version))
    .limit(NEWEST);
}
