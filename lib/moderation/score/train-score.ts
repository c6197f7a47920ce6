import { desc, eq, gt, isNotNull, notInArray } from "drizzle-orm";
import { newId } from "@/db/ids";
import { decisions, type ScoreEvaluation, scoreModels } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { System } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { readSettings } from "../settings/queries";
import { areaUnderCurve, atMark, type Scored } from "./evaluate";
import { findLessons } from "./find-lessons";
import { packModel, type ScoreModel, scoreOf, unpackModel } from "./model";
import { type Lesson, trainModel } from "./train-model";

/** The share of decisions, the newest, on which a version is tried and from which it doesn't learn. */
const HELD_BACK = 0.2;
const LEAST_LESSONS = 200;
/** So many decisions since the newest version, or another would tell nothing new. */
const LEAST_NEW = 20;
/** Of so many versions that were in use the weights are kept, the one in use among them: one can go back to them. */
const KEPT = 3;
/** Of each verdict, to learn from and to be tried on. */
const LEAST_OF_EACH = { learned: 20, heldBack: 5 };
/** A first version has to beat this: one that hardly beats a coin would only disturb the order. */
const LEAST_AREA = 0.6;

/** What came of it: a version, in use or not; or none, and why. */
export type Trained =
  | { version: number; active: boolean }
  | { version: null; why: "nothing_new" | "too_few" };

/**
 * Learns a score from this publication's own decisions on notes and stories, and puts it to use if it is better, on
 * the newest decisions, than the one in use. Runs nightly; where little was decided since, it does nothing. Learning
 * takes seconds, so the transaction begins after it.
 */
export async function trainScore(ctx: Ctx<System>): Promise<Trained> {
  if (!(await hasNewDecisions(ctx))) return { version: null, why: "nothing_new" };
  const lessons = await findLessons(ctx);
  const cut = Math.ceil(lessons.length * HELD_BACK);
  const [heldBack, learned] = [lessons.slice(0, cut), lessons.slice(cut)];
  const enough =
    learned.length >= LEAST_LESSONS &&
    ofEach(learned) >= LEAST_OF_EACH.learned &&
    ofEach(heldBack) >= LEAST_OF_EACH.heldBack;
  if (!enough) return { version: null, why: "too_few" };

  const model = await trainModel(learned);
  return inTransaction(ctx, async (ctx) => {
    const inUse = await lockActive(ctx);
    const { settings } = await readSettings(ctx.db);
    const evaluation = evaluate(model, inUse, heldBack, settings.notablePercent / 100);
    const active = evaluation.area > (evaluation.areaBefore ?? LEAST_AREA);
    return writeVersion(ctx, { model, learnedFrom: learned.length, evaluation, active });
  });
}

async function hasNewDecisions(ctx: Ctx): Promise<boolean> {
  const [last] = await ctx.db
    .select({ at: scoreModels.trainedAt })
    .from(scoreModels)
    .orderBy(desc(scoreModels.version))
    .limit(1);
  if (!last) return true;
  const since = await ctx.db
    .select({ id: decisions.id })
    .from(decisions)
    .where(gt(decisions.decidedAt, last.at))
    .limit(LEAST_NEW);
  return since.length === LEAST_NEW;
}

/** How many lessons the rarer verdict has. */
function ofEach(lessons: readonly Lesson[]): number {
  const against = lessons.filter((lesson) => lesson.against).length;
  return Math.min(against, lessons.length - against);
}

async function lockActive(ctx: Ctx): Promise<ScoreModel | null> {
  const [row] = await ctx.db
    .select({ weights: scoreModels.weights })
    .from(scoreModels)
    .where(eq(scoreModels.active, true))
    .for("update");
  return row?.weights ? unpackModel(row.weights) : null;
}

function evaluate(
  model: ScoreModel,
  inUse: ScoreModel | null,
  heldBack: readonly Lesson[],
  notable: number,
): ScoreEvaluation {
  const scored = scoreAll(model, heldBack);
  return {
    decisions: scored.length,
    against: scored.filter(({ against }) => against).length,
    area: areaUnderCurve(scored) ?? 0,
    areaBefore: inUse && (areaUnderCurve(scoreAll(inUse, heldBack)) ?? null),
    ...atMark(notable, scored),
  };
}

function scoreAll(model: ScoreModel, lessons: readonly Lesson[]): Scored[] {
  return lessons.map(({ features, against }) => ({ score: scoreOf(model, features), against }));
}

/** With the version that is about to be written. Older ones go: they may have learned from what was withdrawn since. */
async function dropOldWeights(ctx: Ctx): Promise<void> {
  const kept = ctx.db
    .select({ id: scoreModels.id })
    .from(scoreModels)
    .where(isNotNull(scoreModels.weights))
    .orderBy(desc(scoreModels.version))
    .limit(KEPT - 1);
  await ctx.db.update(scoreModels).set({ weights: null }).where(notInArray(scoreModels.id, kept));
}

async function writeVersion(
  ctx: Ctx<System>,
  made: { model: ScoreModel; learnedFrom: number; evaluation: ScoreEvaluation; active: boolean },
): Promise<Trained> {
  const { model, learnedFrom, evaluation, active } = made;
  if (active) {
    await ctx.db.update(scoreModels).set({ active: false }).where(eq(scoreModels.active, true));
    await dropOldWeights(ctx);
  }
  const [newest] = await ctx.db
    .select({ version: scoreModels.version })
    .from(scoreModels)
    .orderBy(desc(scoreModels.version))
    .limit(1);
  const [id, version] = [newId(ctx.now), (newest?.version ?? 0) + 1];
  await ctx.db.insert(scoreModels).values({
    id,
    version,
    trainedAt: ctx.now,
    learnedFrom,
    evaluation,
    active,
    weights: active ? packModel(model) : null,
  });
  const { precision, recall } = evaluation;
  record(ctx, "score.trained", {
    kind: "score",
    id,
    details: { version, learnedFrom, active, precision: percent(precision), recall: percent(recall) },
  });
  return { version, active };
}

/** In whole percent. */
function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100);
}
