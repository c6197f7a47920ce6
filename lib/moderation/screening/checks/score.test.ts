import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { newId } from "@/db/ids";
import { reviews, scoreModels, signals } from "@/db/schema/moderation";
import { system } from "@/lib/identity/actor";
import { listQueue } from "@/lib/moderation/queues/queries";
import { makeCtx } from "@/lib/platform/context";
import { decided, plainNotes } from "@/test/decided";
import { test, type World } from "@/test/world";
import { BUCKETS } from "../../score/hash-features";
import { packModel } from "../../score/model";
import { trainScore } from "../../score/train-score";

const SELLING = "Our shop sells cheap lamps and watches, visit us here.";
const QUIET = "Nobody wanted to speak, so we washed the glasses.";

async function learn(world: World) {
  world.pass(24 * 60);
  await decided(world, await world.moderator(), plainNotes(300));
  world.pass(60);
  return trainScore(makeCtx(world.db, system, world.now));
}

async function found(world: World, id: string) {
  return world.db.select().from(signals).where(eq(signals.contributionId, id));
}

/** Different words each time, since the same text twice is held for that. */
let times = 0;
const again = (text: string) => `${text} Time ${++times}.`;

describe.sequential("the score of a publication that has learned", () => {
  test("before it has, there is no signal", async ({ world }) => {
    const note = await world.note(await world.newMember({ trusted: true }), await world.article(), {
      body: again(SELLING),
    });
    expect(note.state).toBe("approved");
    expect(await found(world, note.id)).toEqual([]);
  });

  test("acceptance: a score never rejects and never holds; it says so in words, and marks them", async ({
    world,
  }) => {
    expect(await learn(world)).toMatchObject({ active: true });
    const body = again(SELLING);
    const note = await world.note(await world.newMember({ trusted: true }), await world.article(), { body });
    expect(note.state).toBe("approved");
    const [signal, ...others] = await found(world, note.id);
    expect(others).toEqual([]);
    expect(signal).toMatchObject({ check: "score", effect: "inform" });
    expect(signal?.explanation).toMatch(/^Reads like what was turned down here before/);
    const marked = signal?.spans.map(({ start, end }) => body.slice(start, end)) ?? [];
    expect(marked).toContain("lamps");
    expect(marked).not.toContain("and");
  });

  test("it lets nothing pass that others hold, and what waits with it comes first", async ({ world }) => {
    const [article, writer] = [await world.article(), await world.newMember()];
    const older = await world.note(writer, article, { body: again(QUIET) });
    const newer = await world.note(writer, article, { body: again(SELLING) });
    expect([older.state, newer.state]).toEqual(["held", "held"]);
    const { items } = await listQueue(world.as(await world.moderator()), { queue: "new-members" });
    expect(items.map(({ urgency }) => urgency)).toEqual([1, 0]);
    expect((await found(world, older.id)).map(({ check }) => check)).toEqual(["first-contributions"]);
    expect((await found(world, newer.id)).map(({ check }) => check)).toEqual([
      "first-contributions",
      "score",
    ]);
  });

  test("a new version is noticed at once", async ({ world }) => {
    const weights = packModel({ bias: -5, weights: new Float32Array(BUCKETS) });
    await replace(world, weights);
    const note = await world.note(await world.newMember({ trusted: true }), await world.article(), {
      body: again(SELLING),
    });
    expect(await found(world, note.id)).toEqual([]);
  });

  test("where the version in use can't be read, what comes in is held and not lost", async ({ world }) => {
    await replace(world, Buffer.from("no model"));
    const note = await world.note(await world.newMember({ trusted: true }), await world.article(), {
      body: again(QUIET),
    });
    expect(note.state).toBe("held");
    expect(await found(world, note.id)).toMatchObject([{ check: "unfinished", effect: "hold" }]);
    expect(await world.db.$count(reviews, eq(reviews.contributionId, note.id))).toBe(1);
  });
});

async function replace(world: World, weights: Buffer) {
  const [before] = await world.db.delete(scoreModels).where(eq(scoreModels.active, true)).returning();
  if (!before) throw new Error("No version is in use.");
  await world.db.insert(scoreModels).values({ ...before, id: newId(world.now), weights });
}
