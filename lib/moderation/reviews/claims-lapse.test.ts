import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import { z } from "zod";
import { POST as tellOfClaim } from "@/app/moderation/claims/route";
import { reviews } from "@/db/schema/moderation";
import { reviewReaders } from "@/db/schema/queues";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { rows } from "@/lib/platform/rows";
import { atOnce } from "@/test/at-once";
import { comeIn } from "@/test/come-in";
import type { Visitor } from "@/test/visitor";
import { type Person, test, type World } from "@/test/world";
import { claimReviewAction, decideAction, releaseReviewAction, skipReviewAction } from "../actions";
import type { ClaimInput } from "../claims/schemas";
import { listQueue } from "../queues/queries";
import { reportContribution } from "../reports/report-contribution";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

const queue = "new-members";
const noon = new Date("2026-11-24T12:00:00Z");

beforeEach(() => {
  globalThis.afterwordLimits = undefined;
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The wall clock shows so many seconds past noon. */
function itIs(seconds: number): void {
  vi.setSystemTime(noon.getTime() + seconds * 1_000);
}

/** A note that waits, its writer, and two moderators at their desks, each in a browser. */
async function waiting(world: World) {
  const writer = await world.newMember();
  const note = await world.note(writer, await world.article());
  const [review] = await world.db.select().from(reviews).where(eq(reviews.contributionId, note.id));
  if (!review) throw new Error("It doesn't wait.");
  const people = { ada: await world.moderator("Ada"), ben: await world.moderator("Ben") };
  const [ada, ben] = [await comeIn(world, people.ada), await comeIn(world, people.ben)];
  const reviewId = review.id;
  return { writer, note, reviewId, people, ada, ben };
}

const claim = (visitor: Visitor, reviewId: string) => visitor.act(claimReviewAction, { reviewId, queue });
const approve = (visitor: Visitor, contributionId: string) =>
  visitor.act(decideAction, { contributionId, revision: "1", verdict: "approve" });

/** The page that holds a claim says, by script, that it is still open, or that it is being left. */
const tell = async (visitor: Visitor, reviewId: string, act: ClaimInput["act"]) =>
  (
    await visitor.ask(
      tellOfClaim,
      "POST",
      "/moderation/claims",
      undefined,
      new URLSearchParams({ what: "review", id: reviewId, act }),
    )
  ).status;

/** Who has it, as a third colleague sees it in the queue. */
async function holder(world: World, reviewId: string): Promise<string | null> {
  const cleo = await world.moderator("Cleo");
  const { items } = await listQueue({ ...world.as(cleo), now: new Date() }, { queue });
  return items.find((item) => item.reviewId === reviewId)?.claim?.by ?? null;
}

const heldBy = ({ name }: Person, until: string) => `${name} has this until ${until}.`;

// Discourse #33377.
describe("acceptance 2: a claim lapses by itself, and at cancel, close and crash", () => {
  test("by itself, to the moment: for claiming, for deciding, and in the queue", async ({ world }) => {
    const { note, reviewId, people, ada, ben } = await waiting(world);
    await claim(ada, reviewId);
    itIs(599);
    expect((await claim(ben, reviewId)).message).toBe(heldBy(people.ada, "12:10"));
    expect((await approve(ben, note.id)).message).toBe(heldBy(people.ada, "12:10"));
    expect(await holder(world, reviewId)).toBe(people.ada.name);
    itIs(600);
    expect(await holder(world, reviewId)).toBeNull();
    expect((await claim(ben, reviewId)).status).toBe("done");
    // Whose claim has lapsed has no more right to it than anybody else.
    expect((await claim(ada, reviewId)).message).toBe(heldBy(people.ben, "12:20"));
    expect((await approve(ada, note.id)).message).toBe(heldBy(people.ben, "12:20"));
    itIs(1_200);
    expect((await approve(ada, note.id)).status).toBe("done");
  });

  test("with its tab: each beat of the page keeps it three minutes, and the missing ones end it", async ({
    world,
  }) => {
    const { reviewId, people, ada, ben } = await waiting(world);
    await claim(ada, reviewId);
    for (const beat of [0, 60, 120, 500]) {
      itIs(beat);
      expect(await tell(ada, reviewId, "keep")).toBe(204);
    }
    itIs(679);
    expect((await claim(ben, reviewId)).message).toBe(heldBy(people.ada, "12:11"));
    itIs(680);
    expect(await holder(world, reviewId)).toBeNull();
    expect((await claim(ben, reviewId)).status).toBe("done");
    expect(await tell(ada, reviewId, "keep")).toBe(409);
    expect(await holder(world, reviewId)).toBe(people.ben.name);
  });

  test("who reads an item is seen by colleagues while its page is open, and leaves nothing behind", async ({
    world,
  }) => {
    const { reviewId, people, ada, ben } = await waiting(world);
    const readers = async () => {
      const { items } = await listQueue({ ...world.as(people.ben), now: new Date() }, { queue });
      return items.find((item) => item.reviewId === reviewId)?.readers;
    };
    expect(await tell(ada, reviewId, "read")).toBe(204);
    expect(await tell(ben, reviewId, "read")).toBe(204);
    expect(await readers()).toEqual([people.ada.name]);
    await tell(ada, reviewId, "leave");
    expect(await readers()).toEqual([]);
    // A crash: nobody says that it is left. The row of who crashed goes with the next word of anybody.
    await tell(ada, reviewId, "read");
    itIs(180);
    expect(await readers()).toEqual([]);
    await tell(ben, reviewId, "read");
    const kept = await world.db.select().from(reviewReaders);
    expect(kept.map(({ memberId }) => memberId)).not.toContain(people.ada.id);
  });

  test("at cancel: let go or skipped, it is free at once, and nobody lets go of another's", async ({
    world,
  }) => {
    const { reviewId, people, ada, ben } = await waiting(world);
    for (const letGo of [releaseReviewAction, skipReviewAction]) {
      await claim(ada, reviewId);
      await ben.act(letGo, { reviewId, queue });
      expect(await holder(world, reviewId)).toBe(people.ada.name);
      await ada.act(letGo, { reviewId, queue });
      expect(await holder(world, reviewId)).toBeNull();
    }
    expect((await claim(ben, reviewId)).status).toBe("done");
  });

  test("when its page is closed, at once, and nobody closes another's", async ({ world }) => {
    const { reviewId, people, ada, ben } = await waiting(world);
    await claim(ada, reviewId);
    await tell(ben, reviewId, "release");
    expect(await holder(world, reviewId)).toBe(people.ada.name);
    expect(await tell(ada, reviewId, "release")).toBe(204);
    expect(await holder(world, reviewId)).toBeNull();
  });

  test("at the close of the review: with the decision, and when its writer takes it back", async ({
    world,
  }) => {
    const decided = await waiting(world);
    await claim(decided.ada, decided.reviewId);
    await approve(decided.ada, decided.note.id);
    const gone = await waiting(world);
    await claim(gone.ada, gone.reviewId);
    await withdrawContribution(world.as(gone.writer), { contributionId: gone.note.id });
    const left = await world.db.select().from(reviews).where(sql`claimed_by is not null`);
    expect(left.map(({ id }) => id)).not.toContain(decided.reviewId);
    expect(left.map(({ id }) => id)).not.toContain(gone.reviewId);
    // What comes back into a queue afterwards belongs to nobody yet.
    await reportContribution(world.guest, { contributionId: decided.note.id, ruleNumber: 1 });
    expect((await approve(decided.ben, decided.note.id)).status).toBe("done");
    expect((await claim(gone.ben, gone.reviewId)).message).toBe(
      "This has moved on since you opened it: it is now withdrawn.",
    );
  });

  test("a crash in the middle of a decision leaves nothing of it, and no lock; the claim lapses by the clock", async ({
    world,
  }) => {
    const { note, reviewId, people, ada, ben } = await waiting(world);
    await claim(ada, reviewId);
    const [deciding] = await world.db.transaction(async (tx) => {
      await tx.execute(sql`select 1 from reviews where id = ${reviewId} for update`);
      const deciding = approve(ada, note.id);
      const kill = sql`select pg_terminate_backend(pid) as killed from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await rows(world.db, z.object({ killed: z.boolean() }), kill)).length === 0);
      return [deciding];
    });
    expect((await deciding).message).toContain("Something went wrong on our side.");
    expect(await holder(world, reviewId)).toBe(people.ada.name);
    itIs(600);
    expect((await claim(ben, reviewId)).status).toBe("done");
    expect((await approve(ben, note.id)).status).toBe("done");
  });

  test("eight take one item at once: one has it, and each other is told who", async ({ world }) => {
    const { reviewId } = await waiting(world);
    const people = await Promise.all(Array.from("abcdefgh", (name) => world.moderator(`Quick ${name}`)));
    const visitors = await Promise.all(people.map((person) => comeIn(world, person)));
    const outcomes = await atOnce(
      world,
      sql`select 1 from reviews where id = ${reviewId} for update`,
      visitors.map((visitor) => () => claim(visitor, reviewId)),
    );
    const said = outcomes.map((outcome) => outcome.status === "fulfilled" && outcome.value);
    const winner = people.find((_, n) => said[n] && said[n].status === "done");
    expect(await holder(world, reviewId)).toBe(winner?.name);
    expect(said.filter((one) => one && one.message === `${winner?.name} has this until 12:10.`)).toHaveLength(
      7,
    );
  });

  test("an edit of what is claimed doesn't free it, and doesn't let the claim decide on a text unread", async ({
    world,
  }) => {
    const { writer, note, reviewId, people, ada, ben } = await waiting(world);
    await claim(ada, reviewId);
    await reviseContribution(world.as(writer), {
      contributionId: note.id,
      revision: 1,
      body: "Otherwise said.",
    });
    expect((await approve(ben, note.id)).message).toBe(heldBy(people.ada, "12:10"));
    expect((await approve(ada, note.id)).message).toContain("has changed the text since you opened it");
  });
});
