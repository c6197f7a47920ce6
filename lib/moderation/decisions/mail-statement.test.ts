import { eq } from "drizzle-orm";
import { beforeEach, expect } from "vitest";
import { members } from "@/db/schema/identity";
import { localMail } from "@/db/schema/mail";
import { reviews } from "@/db/schema/moderation";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { system } from "@/lib/identity/actor";
import { decide } from "@/lib/moderation/decisions/decide";
import type { DecideInput } from "@/lib/moderation/decisions/schemas";
import { undoDecision } from "@/lib/moderation/decisions/undo-decision";
import { makeCtx } from "@/lib/platform/context";
import { type Person, test, type World } from "@/test/world";
import { mailStatement } from "./mail-statement";

beforeEach(() => {
  globalThis.afterwordDemo = true;
});

async function decideOn(world: World, note: Contribution, rest: Partial<DecideInput>): Promise<string> {
  const [review] = await world.db.select().from(reviews).where(eq(reviews.contributionId, note.id));
  const moderator = await world.moderator();
  const { decisionId } = await decide(world.as(moderator), {
    contributionId: note.id,
    reviewId: review?.closedAt ? undefined : review?.id,
    revision: 1,
    verdict: "approve",
    ...rest,
  });
  return decisionId;
}

const worker = (world: World) => makeCtx(world.db, system, world.now);
const lettersTo = (world: World, { email }: Person) =>
  world.db.select().from(localMail).where(eq(localMail.to, email));

const no = { verdict: "reject", ruleNumber: 1, reason: "It names somebody who can’t speak here." } as const;

test("the writer is told of an approval, once, however often the job runs", async ({ world }) => {
  const writer = await world.newMember();
  const note = await world.note(writer, await world.article(), {
    body: "Nobody should read this in a letter.",
  });
  const decisionId = await decideOn(world, note, {});
  await Promise.all([1, 2, 3].map(() => mailStatement(worker(world), { decisionId })));
  const letters = await lettersTo(world, writer);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.subject).toBe("A line from The Test Pages");
  expect(letters[0]?.text).toContain("It is in the conversation.");
  expect(letters[0]?.text).not.toContain("Nobody should read this");
  expect(letters[0]?.text).not.toContain(writer.name);
});

test("a rejection tells the rule, the sentence, and where to see it", async ({ world }) => {
  const writer = await world.newMember();
  const note = await world.note(writer, await world.article());
  await mailStatement(worker(world), { decisionId: await decideOn(world, note, no) });
  const [letter] = await lettersTo(world, writer);
  expect(letter?.text).toContain("rule 1, “It names a private person”");
  expect(letter?.text).toContain(no.reason);
  expect(letter?.text).toContain("http://localhost:3000/account/contributions");
});

test("of a decision that was undone before the letter left, nothing is told", async ({ world }) => {
  const writer = await world.newMember();
  const note = await world.note(writer, await world.article());
  const decisionId = await decideOn(world, note, no);
  const undone = await undoDecision(world.as(await world.moderator()), { decisionId });
  for (const id of [decisionId, undone.decisionId]) await mailStatement(worker(world), { decisionId: id });
  expect(await lettersTo(world, writer)).toEqual([]);
});

test("who was told of a decision is told that it is undone", async ({ world }) => {
  const writer = await world.newMember();
  const note = await world.note(writer, await world.article());
  const decisionId = await decideOn(world, note, no);
  await mailStatement(worker(world), { decisionId });
  const undone = await undoDecision(world.as(await world.moderator()), { decisionId });
  await mailStatement(worker(world), { decisionId: undone.decisionId });
  const letters = await lettersTo(world, writer);
  expect(letters).toHaveLength(2);
  expect(letters.some(({ text }) => text.includes("We have taken back what we last wrote"))).toBe(true);
});

test("an anonymous member is written to, though no row says who they are", async ({ world }) => {
  const writer = await world.newMember();
  const note = await world.note(writer, await world.article(), { byline: "anonymous" });
  expect(note.memberId).toBeNull();
  await mailStatement(worker(world), { decisionId: await decideOn(world, note, {}) });
  expect(await lettersTo(world, writer)).toHaveLength(1);
});

test("of what was taken back meanwhile, nothing is told", async ({ world }) => {
  const writer = await world.newMember();
  const note = await world.note(writer, await world.article());
  const decisionId = await decideOn(world, note, {});
  await withdrawContribution(world.as(writer), { contributionId: note.id });
  await mailStatement(worker(world), { decisionId });
  expect(await lettersTo(world, writer)).toEqual([]);
});

test("who wants no letters gets none", async ({ world }) => {
  const writer = await world.newMember();
  await world.db.update(members).set({ decisionsByMail: false }).where(eq(members.id, writer.id));
  const note = await world.note(writer, await world.article());
  await mailStatement(worker(world), { decisionId: await decideOn(world, note, {}) });
  expect(await lettersTo(world, writer)).toEqual([]);
});

test("where there is no mail server and no demo the job ends without a letter", async ({ world }) => {
  const writer = await world.newMember();
  const note = await world.note(writer, await world.article());
  const decisionId = await decideOn(world, note, {});
  globalThis.afterwordDemo = undefined;
  await mailStatement(worker(world), { decisionId });
  expect(await lettersTo(world, writer)).toEqual([]);
});
