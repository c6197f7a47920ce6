import { desc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { newId } from "@/db/ids";
import { auditEvents } from "@/db/schema/audit";
import { scoreModels } from "@/db/schema/moderation";
import { system } from "@/lib/identity/actor";
import { makeCtx } from "@/lib/platform/context";
import { type DecidedText, decided, plainNotes } from "@/test/decided";
import { test, type World } from "@/test/world";
import { BUCKETS } from "./hash-features";
import { packModel } from "./model";
import { trainScore } from "./train-score";

async function train(world: World) {
  world.pass(24 * 60);
  return trainScore(makeCtx(world.db, system, world.now));
}

async function versions(world: World) {
  return world.db.select().from(scoreModels).orderBy(scoreModels.version);
}

async function decide(world: World, texts: DecidedText[]) {
  world.pass(24 * 60);
  return decided(world, await world.moderator(), texts);
}

// One publication over some nights: each night begins where the one before ended.
describe.sequential("night after night", () => {
  test("nothing is learned from too few decisions, nor where hardly anything was turned down", async ({
    world,
  }) => {
    await decide(world, plainNotes(240));
    expect(await train(world)).toEqual({ version: null, why: "too_few" });
    await world.db.execute("truncate decisions cascade");
    const approved = plainNotes(450).filter(({ verdict }) => verdict === "approve");
    await decide(world, [...approved, ...plainNotes(10)]);
    expect(await train(world)).toEqual({ version: null, why: "too_few" });
    expect(await versions(world)).toEqual([]);
  });

  test("from enough a first version comes into use, tried on the newest fifth, with an entry in the log", async ({
    world,
  }) => {
    await world.db.execute("truncate decisions cascade");
    await decide(world, plainNotes(300));
    expect(await train(world)).toEqual({ version: 1, active: true });
    const [first] = await versions(world);
    expect(first).toMatchObject({
      version: 1,
      learnedFrom: 240,
      active: true,
      evaluation: { decisions: 60, against: 20, area: 1, areaBefore: null, precision: 1 },
    });
    expect(first?.weights).toHaveLength(4 * (BUCKETS + 1));
    const [event] = await world.db.select().from(auditEvents).where(eq(auditEvents.event, "score.trained"));
    expect(event).toMatchObject({
      actorId: null,
      subjectId: first?.id,
      details: { version: 1, learnedFrom: 240, active: true, precision: 100 },
    });
  });

  test("a night after a day without decisions does nothing, and so does a run that comes twice", async ({
    world,
  }) => {
    expect(await train(world)).toEqual({ version: null, why: "nothing_new" });
    expect(await versions(world)).toHaveLength(1);
  });

  test("a version that is no better is kept on record without its weights, and the one before stays", async ({
    world,
  }) => {
    await decide(world, plainNotes(60));
    expect(await train(world)).toEqual({ version: 2, active: false });
    expect(await versions(world)).toMatchObject([
      { version: 1, active: true },
      { version: 2, active: false, weights: null, evaluation: { area: 1, areaBefore: 1 } },
    ]);
  });

  test("a better one takes its place, and the one before loses its weights", async ({ world }) => {
    const weights = packModel({ bias: 0, weights: new Float32Array(BUCKETS) });
    await world.db.update(scoreModels).set({ weights }).where(eq(scoreModels.active, true));
    await decide(world, plainNotes(30));
    expect(await train(world)).toEqual({ version: 3, active: true });
    const [newest, , first] = await world.db.select().from(scoreModels).orderBy(desc(scoreModels.version));
    expect(newest).toMatchObject({ version: 3, active: true, evaluation: { areaBefore: 0.5 } });
    expect(first).toMatchObject({ version: 1, active: false, weights: null });
  });

  test("no two are in use at once", async ({ world }) => {
    const weights = packModel({ bias: 0, weights: new Float32Array(BUCKETS) });
    const evaluation = { decisions: 1, against: 1, area: 1, areaBefore: null, precision: null, recall: null };
    const second = { id: newId(), version: 9, trainedAt: world.now, learnedFrom: 1, evaluation };
    await expect(
      world.db.insert(scoreModels).values({ ...second, active: true, weights }),
    ).rejects.toMatchObject({ cause: { constraint: "score_models_one_active" } });
  });
});
