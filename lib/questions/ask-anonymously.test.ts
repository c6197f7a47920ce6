import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { anonThread } from "@/db/schema/anonymity";
import { articles } from "@/db/schema/articles";
import { reviews } from "@/db/schema/moderation";
import { questions } from "@/db/schema/questions";
import { countDrift } from "@/lib/contributions/count-drift";
import { Refusal } from "@/lib/platform/refusal";
import { nobody, readLetter, sendLetter } from "@/test/letters";
import { newSince, readEverything, tracesOfTime } from "@/test/read-everything";
import { test, type World } from "@/test/world";
import { askAnonymously } from "./ask-anonymously";
import { askAsMember } from "./ask-as-member";

const letter = { text: "How do I ask for quiet?", replyMode: "private", wishes: ["words"] } as const;
const asked = (article: { slug: string }) => ({
  ...letter,
  article: article.slug,
  wishes: [...letter.wishes],
});
const newKey = () => randomBytes(32).toString("hex");

describe("a question without an account", () => {
  test("waits for a moderator, unread by anybody else, and is kept as it was written", async ({ world }) => {
    const article = await world.article();
    const { id } = await sendLetter(world, article, asked(article));
    expect(await readLetter(world, id)).toMatchObject({ kind: "question", state: "held", body: letter.text });
    const [question] = await world.db.select().from(questions).where(eq(questions.id, id));
    expect(question).toMatchObject({
      stage: "waiting",
      replyMode: "private",
      wishes: ["words"],
      follows: null,
    });
    const [review] = await world.db.select().from(reviews).where(eq(reviews.contributionId, id));
    expect(review).toMatchObject({ queue: "questions", closedAt: null });
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("is not taken where the author pauses, or the publication takes none", async ({ world }) => {
    const [paused, off] = [
      await world.article({ questions: "paused" }),
      await world.article({ questions: "off" }),
    ];
    await expect(askAnonymously(nobody(world), asked(paused))).rejects.toMatchObject({
      code: "questions_paused",
    });
    await expect(askAnonymously(nobody(world), asked(off))).rejects.toMatchObject({ code: "questions_off" });
    await expect(askAnonymously(nobody(world), asked({ slug: "nowhere" }))).rejects.toThrow(Refusal);
    expect(await world.db.select().from(anonThread)).not.toContainEqual(
      expect.objectContaining({ articleId: paused.id }),
    );
  });
});

describe("sent again", () => {
  test("with the same key it is one question, with the same six words", async ({ world }) => {
    const article = await world.article();
    const key = newKey();
    const first = await askAnonymously(nobody(world), { ...asked(article), key });
    world.pass(30);
    expect(await askAnonymously(nobody(world), { ...asked(article), key })).toEqual(first);
    expect(await threadsOf(world, article.id)).toHaveLength(1);
  });

  test("eight times at once it is still one", async ({ world }) => {
    const article = await world.article();
    const key = newKey();
    const sent = await Promise.all(
      Array.from({ length: 8 }, () => askAnonymously(nobody(world), { ...asked(article), key })),
    );
    expect(new Set(sent.map((receipt) => receipt.join(" "))).size).toBe(1);
    expect(await threadsOf(world, article.id)).toHaveLength(1);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("also when the author has paused since: the answer had only been lost on its way", async ({
    world,
  }) => {
    const article = await world.article();
    const key = newKey();
    const first = await askAnonymously(nobody(world), { ...asked(article), key });
    await world.db.update(articles).set({ questions: "paused" }).where(eq(articles.id, article.id));
    expect(await askAnonymously(nobody(world), { ...asked(article), key })).toEqual(first);
  });

  test("the same key with other words is refused, and changes nothing", async ({ world }) => {
    const article = await world.article();
    const key = newKey();
    await askAnonymously(nobody(world), { ...asked(article), key });
    const other = { ...asked(article), text: "Something else.", key };
    await expect(askAnonymously(nobody(world), other)).rejects.toMatchObject({ code: "sent_otherwise" });
    expect(await threadsOf(world, article.id)).toHaveLength(1);
  });

  test("without a key each is a question of its own", async ({ world }) => {
    const article = await world.article();
    const sent = [await sendLetter(world, article), await sendLetter(world, article)];
    expect(sent[0]?.words).not.toBe(sent[1]?.words);
    expect(await threadsOf(world, article.id)).toHaveLength(2);
  });
});

describe("nobody can tell who asked", () => {
  // Promise 7, and the table of `anonymity.md` 4.
  test("what a question adds to the database has no time of day, no ordered id, no member", async ({
    world,
  }) => {
    const article = await world.article();
    const bystander = await world.newMember({ trusted: true });
    await world.note(bystander, article);
    const before = await readEverything(world.db);
    const { receipt } = await sendLetter(world, article, asked(article));
    const added = newSince(before, await readEverything(world.db));

    expect(added.some((row) => row.startsWith("public.anon_thread"))).toBe(true);
    expect(tracesOfTime(before, added)).toEqual([]);
    for (const row of added) {
      expect(row).not.toContain(bystander.id);
      for (const word of receipt) expect(row.toLowerCase(), row).not.toContain(` ${word} `);
    }
    // No job, no line in the log of what was done.
    expect(added.filter((row) => /^(graphile_worker\.|public\.audit_events)/.test(row))).toEqual([]);
  });

  test("the same question from a member, nameless to readers, has no account on it in the clear", async ({
    world,
  }) => {
    const article = await world.article();
    const asker = await world.newMember();
    const before = await readEverything(world.db);
    const question = await askAsMember(world.as(asker), asked(article));
    expect(question).toMatchObject({ state: "held", bylineKind: "anonymous", memberId: null });
    const added = newSince(before, await readEverything(world.db));
    expect(added.filter((row) => row.includes(asker.id) || row.includes(asker.name))).toEqual([]);
  });
});

function threadsOf(world: World, articleId: string) {
  return world.db.select().from(anonThread).where(eq(anonThread.articleId, articleId));
}
