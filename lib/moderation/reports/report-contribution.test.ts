import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, vi } from "vitest";
import { countDrift } from "@/lib/contributions/count-drift";
import { sendStory } from "@/lib/stories/send-story";
import { atOnce } from "@/test/at-once";
import { comeIn, guestOf } from "@/test/come-in";
import { readCount } from "@/test/read-count";
import { test, type World } from "@/test/world";
import { decide } from "../decisions/decide";
import { listQueue } from "../queues/queries";
import { getReview } from "../reviews/queries";
import { reportContributionAction } from "./actions";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

beforeEach(() => {
  globalThis.afterwordLimits = undefined;
});

const queue = "reported";
const approve = async (world: World, contributionId: string) =>
  decide(world.as(await world.moderator()), { contributionId, revision: 1, verdict: "approve" });

async function note(world: World): Promise<string> {
  return (await world.note(await world.newMember(), await world.article())).id;
}

async function story(world: World): Promise<string> {
  const [writer, article] = [await world.newMember(), await world.article()];
  const sent = await sendStory(world.as(writer), {
    articleSlug: article.slug,
    title: "The year of the stove",
    body: "It began in the kitchen.",
    byline: "anonymous",
    contentNotes: [],
    own: "on",
  });
  return sent.id;
}

/** What a moderator finds in the queue of reports about this contribution. */
async function found(world: World, contributionId: string) {
  const ctx = world.as(await world.moderator());
  const { items } = await listQueue(ctx, { queue });
  const views = await Promise.all(items.map(({ reviewId }) => getReview(ctx, reviewId)));
  return views.find((view) => view.contributionId === contributionId);
}

// Coral #1826.
describe("acceptance 4: something approved and then reported comes back into a queue", () => {
  for (const [name, make] of [
    ["a note", note],
    ["a nameless story", story],
  ] as const) {
    test(`${name}, reported without an account, and again after it was kept`, async ({ world }) => {
      const id = await make(world);
      await approve(world, id);
      expect(await found(world, id)).toBeUndefined();
      for (const words of ["This is about me.", "It still is about me."]) {
        const waiting = await readCount(world.db, queue, "waiting");
        const outcome = await guestOf(world).act(reportContributionAction, {
          contributionId: id,
          ruleNumber: "2",
          words,
        });
        expect(outcome.status).toBe("done");
        const review = await found(world, id);
        expect(review).toMatchObject({ queue, state: "approved", closedAt: null, claim: null });
        expect(review?.reports.at(-1)).toMatchObject({ words, outcome: "waiting" });
        expect(review?.decisions.some(({ verdict }) => verdict === "approve")).toBe(true);
        expect(await readCount(world.db, queue, "waiting")).toBe(waiting + 1);
        await approve(world, id);
        expect(await found(world, id)).toBeUndefined();
      }
      expect(await countDrift(world.db)).toEqual([]);
    });
  }

  test("by eight readers at once it comes back once, and rises with them", async ({ world }) => {
    const id = await note(world);
    await approve(world, id);
    const waiting = await readCount(world.db, queue, "waiting");
    const readers = await Promise.all(
      Array.from({ length: 8 }, async (_, n) =>
        n % 2 === 0 ? guestOf(world) : comeIn(world, await world.newMember()),
      ),
    );
    const outcomes = await atOnce(
      world,
      sql`select 1 from contributions where id = ${id} for update`,
      readers.map(
        (reader) => () => reader.act(reportContributionAction, { contributionId: id, ruleNumber: "1" }),
      ),
    );
    expect(
      outcomes.every((outcome) => outcome.status === "fulfilled" && outcome.value.status === "done"),
    ).toBe(true);
    expect((await found(world, id))?.reports).toHaveLength(8);
    expect(await readCount(world.db, queue, "waiting")).toBe(waiting + 1);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("what nobody can read can't be reported, and nobody learns that it is there", async ({ world }) => {
    const id = await note(world);
    const outcome = await guestOf(world).act(reportContributionAction, {
      contributionId: id,
      ruleNumber: "1",
    });
    const nothing = await guestOf(world).act(reportContributionAction, {
      contributionId: crypto.randomUUID(),
      ruleNumber: "1",
    });
    expect(outcome.message).toBe(nothing.message);
    expect(await found(world, id)).toBeUndefined();
  });
});
