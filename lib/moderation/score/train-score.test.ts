import { desc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { newId } from "@/db/ids";
import { auditEvents } from "@/db/schema/audit";
import { scoreModels } from "@/db/schema/moderation";
import { system } from "@/lib/identity/actor";
import { makeCtx } from "@/lib/platform/context";
import { type DecidedText, decided, plainNotes } from "@/test/decided";
import { runJobs } from "@/test/run-jobs";
import { test, type World } from "@/test/world";
import { askForScore } from "./ask-for-score";
import { findTellingWords } from "./find-telling-words";
import { BUCKETS } from "./hash-features";
import { packModel } from "./model";
import { putScoreToUse } from "./put-score-to-use";
import { listScores } from "./queries";
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

  test("a better one takes its place, the one before can be gone back to, and what is older than that can’t", async ({
    world,
  }) => {
    const weights = packModel({ bias: 0, weights: new Float32Array(BUCKETS) });
    await world.db.update(scoreModels).set({ weights }).where(eq(scoreModels.active, true));
    await decide(world, plainNotes(30));
    expect(await train(world)).toEqual({ version: 3, active: true });
    const [newest, , first] = await world.db.select().from(scoreModels).orderBy(desc(scoreModels.version));
    expect(newest).toMatchObject({ version: 3, active: true, evaluation: { areaBefore: 0.5 } });
    expect(first).toMatchObject({ version: 1, active: false });
    expect(first?.weights).not.toBeNull();

    const admin = world.as(await world.newMember({ roles: ["admin"] }));
    await putScoreToUse(admin, { version: 1 });
    const inUse = async () =>
      (await listScores(admin)).filter(({ active }) => active).map((one) => one.version);
    expect(await inUse()).toEqual([1]);
    await expect(putScoreToUse(admin, { version: 2 })).rejects.toMatchObject({ code: "score_gone" });
    await putScoreToUse(admin, { version: 3 });
    const used = await world.db.select().from(auditEvents).where(eq(auditEvents.event, "score.used"));
    expect(used.map(({ actorId, details }) => ({ actorId, details }))).toEqual(
      expect.arrayContaining([
        { actorId: admin.actor.id, details: { version: 1, before: 3 } },
        { actorId: admin.actor.id, details: { version: 3, before: 1 } },
      ]),
    );
    for (const ctx of [world.as(await world.moderator()), world.guest]) {
      await expect(putScoreToUse(ctx, { version: 1 })).rejects.toMatchObject({ code: "not_allowed" });
      await expect(askForScore(ctx)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(listScores(ctx)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(findTellingWords(ctx)).rejects.toMatchObject({ code: "not_allowed" });
    }
  });

  test("an admin asks for it, the worker learns, and nothing comes of asking again before enough was decided", async ({
    world,
  }) => {
    const admin = world.as(await world.newMember({ roles: ["admin"] }));
    const learned = async () => {
      await askForScore(admin);
      await runJobs(world);
      return (await versions(world)).length;
    };
    const before = (await versions(world)).length;
    await decide(world, plainNotes(18));
    expect(await learned()).toBe(before);
    await decide(world, plainNotes(2));
    expect(await learned()).toBe(before + 1);
    expect(await learned()).toBe(before + 1);
    expect(await listScores(admin)).toMatchObject([
      { version: before + 1, active: false, kept: false },
      { active: true },
      {},
      {},
    ]);
  });

  test("the words that tell most are those of several texts, on the side that they speak for", async ({
    world,
  }) => {
    const admin = world.as(await world.newMember({ roles: ["admin"] }));
    await decide(world, [{ body: "Her name was Wilhelmina, and the lamps were cheap.", verdict: "reject" }]);
    const { against, approved } = await findTellingWords(admin);
    expect(against).toEqual(expect.arrayContaining(["lamps", "watches"]));
    expect(approved).toEqual(expect.arrayContaining(["kitchen", "porch"]));
    expect([...against, ...approved]).not.toContain("wilhelmina");
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
