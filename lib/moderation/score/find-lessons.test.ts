import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { decisions } from "@/db/schema/moderation";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { decide } from "@/lib/moderation/decisions/decide";
import { undoDecision } from "@/lib/moderation/decisions/undo-decision";
import { decided, plainNotes } from "@/test/decided";
import { test, type World } from "@/test/world";
import { findLessons } from "./find-lessons";
import { hashFeatures } from "./hash-features";

/** What is learned about a text: each lesson's verdict. */
async function learnedOf(world: World, body: string): Promise<boolean[]> {
  const { words } = hashFeatures(body);
  const lessons = await findLessons(world.as(await world.moderator()));
  return lessons
    .filter(({ features }) => features.words.join() === words.join())
    .map(({ against }) => against);
}

test("of each text the decision that stands: not what was undone, and not what came before", async ({
  world,
}) => {
  const [writer, article, ada] = [await world.newMember(), await world.article(), await world.moderator()];
  const body = "A porch light that nobody switched off.";
  const note = await world.note(writer, article, { body });
  const about = { contributionId: note.id, revision: 1 };
  const because = { ruleNumber: 3, reason: "It sells something." };

  const { decisionId } = await decide(world.as(ada), { ...about, verdict: "reject", ...because });
  expect(await learnedOf(world, body)).toEqual([true]);
  await undoDecision(world.as(ada), { decisionId });
  expect(await learnedOf(world, body)).toEqual([]);
  await decide(world.as(ada), { ...about, verdict: "approve" });
  expect(await learnedOf(world, body)).toEqual([false]);
  await decide(world.as(ada), { ...about, verdict: "remove", ...because });
  expect(await learnedOf(world, body)).toEqual([true]);
  await decide(world.as(ada), { ...about, verdict: "restore" });
  expect(await learnedOf(world, body)).toEqual([false]);
  expect(await world.db.$count(decisions, eq(decisions.contributionId, note.id))).toBe(5);
});

test("a request for a change is neither a yes nor a no", async ({ world }) => {
  const [writer, article, ada] = [await world.newMember(), await world.article(), await world.moderator()];
  const body = "A gate that squeaked all summer.";
  const note = await world.note(writer, article, { body });
  await decide(world.as(ada), {
    contributionId: note.id,
    revision: 1,
    verdict: "ask_change",
    ruleNumber: 1,
    reason: "Please leave out whose gate it is.",
  });
  expect(await learnedOf(world, body)).toEqual([]);
});

test("withdrawn means gone: nothing is learned from it any more", async ({ world }) => {
  const [writer, ada, body] = [
    await world.newMember(),
    await world.moderator(),
    "A window that was never shut.",
  ];
  const note = await world.note(writer, await world.article(), { body });
  await decide(world.as(ada), { contributionId: note.id, revision: 1, verdict: "approve" });
  expect(await learnedOf(world, body)).toEqual([false]);
  await withdrawContribution(world.as(writer), { contributionId: note.id });
  expect(await learnedOf(world, body)).toEqual([]);
});

test("letters to an author and names are not learned from", async ({ world }) => {
  const ada = await world.moderator();
  const kinds = ["question", "follow_up", "byline", "story"] as const;
  const texts = kinds.map((kind) => ({ body: `Something in a ${kind}`, verdict: "approve" as const, kind }));
  await decided(world, ada, texts);
  const learned = await Promise.all(texts.map(({ body }) => learnedOf(world, body)));
  expect(learned).toEqual([[], [], [], [false]]);
});

test("newest first, over the edges of pages, none twice and none left out", async ({ world }) => {
  const ada = await world.moderator();
  world.pass(24 * 60);
  const texts = plainNotes(450);
  await decided(world, ada, texts);
  const lessons = await findLessons(world.as(ada));
  const expected = texts.map(({ verdict }) => verdict === "reject").reverse();
  expect(lessons.slice(0, 450).map(({ against }) => against)).toEqual(expected);
});
