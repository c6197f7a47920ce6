import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { reviews } from "@/db/schema/moderation";
import { decide } from "@/lib/moderation/decisions/decide";
import { sendNote } from "@/test/send-note";
import { type Person, test, type World } from "@/test/world";
import { claimReview } from "./claim-review";
import { takeNextReview } from "./take-next-review";

const queue = "new-members";

test("the next item is the one after, and past the end the first that is left", async ({ world }) => {
  const moderator = await world.moderator();
  const [first, second, third] = await waiting(world, 3);
  expect(await takeNextReview(world.as(moderator), { queue, after: first })).toBe(second);
  expect(await takeNextReview(world.as(moderator), { queue, after: second })).toBe(third);
  expect(await takeNextReview(world.as(moderator), { queue, after: third })).toBe(first);
  expect(await holders(world, [first, second, third])).toEqual([moderator.id, moderator.id, moderator.id]);
});

test("what a colleague has, and what one wrote oneself, is passed over", async ({ world }) => {
  const [ines, tomas] = [await world.moderator("Ines"), await world.moderator("Tomas")];
  await emptied(world);
  const [taken] = await waiting(world, 1);
  await waiting(world, 1, ines);
  const [free] = await waiting(world, 1);
  await claimReview(world.as(tomas), { reviewId: taken ?? "" });
  expect(await takeNextReview(world.as(ines), { queue })).toBe(free);
  expect(await takeNextReview(world.as(ines), { queue, after: free })).toBeNull();
});

test("eight moderators who go on at once get eight different items", async ({ world }) => {
  await emptied(world);
  const items = await waiting(world, 10);
  const people = await Promise.all(items.slice(0, 8).map((_, n) => world.moderator(`Hurried ${n}`)));
  const taken = await Promise.all(people.map((person) => takeNextReview(world.as(person), { queue })));
  expect(taken).not.toContain(null);
  expect(new Set(taken).size).toBe(8);
});

/** Sends notes of new members, and gives their reviews in order. */
async function waiting(world: World, n: number, by?: Person): Promise<string[]> {
  const article = await world.article();
  const ids: string[] = [];
  for (let i = 0; i < n; i++) {
    const note = await sendNote(world, by ?? (await world.newMember()), {
      article,
      body: `It waits, number ${i}.`,
    });
    const [review] = await world.db.select().from(reviews).where(eq(reviews.contributionId, note.id));
    if (review) ids.push(review.id);
  }
  return ids;
}

async function emptied(world: World): Promise<void> {
  const cleaner = world.as(await world.newMember({ roles: ["moderator"] }));
  for (const { id, contributionId, closedAt, claimLapsesAt } of await world.db.select().from(reviews)) {
    if (closedAt) continue;
    if (claimLapsesAt)
      await world.db.update(reviews).set({ claimedBy: null, claimLapsesAt: null }).where(eq(reviews.id, id));
    await decide(cleaner, {
      contributionId,
      revision: 1,
      verdict: "reject",
      ruleNumber: 1,
      reason: "To make room.",
    });
  }
}

async function holders(world: World, ids: (string | undefined)[]) {
  const rows = await world.db.select().from(reviews);
  return ids.map((id) => rows.find((row) => row.id === id)?.claimedBy);
}
