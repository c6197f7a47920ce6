import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { z } from "zod";
import { passages } from "@/db/schema/articles";
import { auditEvents } from "@/db/schema/audit";
import { memberRoles } from "@/db/schema/identity";
import { comments, threads } from "@/db/schema/threads";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { decide } from "@/lib/moderation/decisions/decide";
import { rows } from "@/lib/platform/rows";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { openThread } from "./open-thread";
import { postComment } from "./post-comment";
import { findNote, findThread, listMargin, listThreads } from "./queries";

const open = (world: World, writer: Person, article: TestArticle, body = "I know this silence.") =>
  openThread(world.as(writer), { articleSlug: article.slug, body, byline: "own", contentNotes: [] });

const answer = (
  world: World,
  writer: Person,
  threadId: string,
  more: { parentId?: string; body?: string; byline?: "anonymous" } = {},
) =>
  postComment(world.as(writer), {
    threadId,
    body: "So do I, by now.",
    byline: "own",
    contentNotes: [],
    ...more,
  });

const readAll = async (world: World, article: TestArticle) =>
  (await listThreads(world.db, { article: article.slug, order: "oldest" })).threads;

describe("opening a conversation", () => {
  test("a first note waits for a moderator, and no reader sees it", async ({ world }) => {
    const [writer, article] = [await world.newMember(), await world.article()];
    const note = await open(world, writer, article);
    expect(note.state).toBe("held");
    expect(await readAll(world, article)).toEqual([]);
    expect(await findThread(world.db, { article: article.slug, thread: note.threadId })).toBeUndefined();
  });

  test("a trusted writer’s note is there at once, under their own name", async ({ world }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const note = await open(world, writer, article);
    expect(await readAll(world, article)).toMatchObject([
      {
        id: note.threadId,
        notes: 1,
        shown: [{ id: note.id, state: "here", byline: { kind: "display", name: writer.name } }],
      },
    ]);
  });

  test("on words of the article stands in its margin, with its place in the text", async ({ world }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    await openThread(world.as(writer), {
      articleSlug: article.slug,
      body: "Ours was the garden.",
      byline: "own",
      contentNotes: [],
      passage: { blockId: "block-1", start: 3, end: 21, exact: "washed the glasses" },
    });
    expect(await readAll(world, article)).toEqual([]);
    const { threads } = await listMargin(world.db, { article: article.slug });
    expect(threads).toMatchObject([
      { passage: { blockId: "block-1", exact: "washed the glasses", revisionId: article.revisionId } },
    ]);
    const [passage] = await world.db.select().from(passages).where(eq(passages.articleId, article.id));
    expect(passage).toMatchObject({ exact: "washed the glasses", prefix: expect.stringMatching(/\n\nWe $/) });
  });

  test("on a whole paragraph marks it from its first word to its last", async ({ world }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const note = { articleSlug: article.slug, body: "All of it.", byline: "own" as const, contentNotes: [] };
    await openThread(world.as(writer), { ...note, passage: { blockId: "block-1" } });
    const { threads } = await listMargin(world.db, { article: article.slug });
    expect(threads[0]?.passage?.exact).toBe(
      "We washed the glasses by hand, because it took longer that way.",
    );
    const gone = openThread(world.as(writer), { ...note, passage: { blockId: "block-9" } });
    await expect(gone).rejects.toMatchObject({ code: "passage_moved" });
  });

  test("on words that aren’t there is refused, and nothing is kept", async ({ world }) => {
    const [writer, article] = [await world.newMember(), await world.article()];
    const selection = { start: 3, end: 21, exact: "broke the glasses" };
    const sent = openThread(world.as(writer), {
      articleSlug: article.slug,
      body: "Ours was the garden.",
      byline: "own",
      contentNotes: [],
      passage: { blockId: "block-1", ...selection },
    });
    await expect(sent).rejects.toMatchObject({ code: "passage_moved" });
    expect(await world.db.select().from(threads).where(eq(threads.articleId, article.id))).toEqual([]);
  });

  test.for([
    ["read_only", {}, "conversation_closed"],
    ["closed", {}, "conversation_closed"],
    ["open", { closesAfterDays: 7, publishedAt: new Date("2026-10-01T00:00:00Z") }, "conversation_closed"],
  ] as const)(
    "is refused where the conversation is %s %o",
    async ([conversation, settings, code], { world }) => {
      const [writer, article] = [
        await world.newMember({ trusted: true }),
        await world.article({ conversation, ...settings }),
      ];
      await expect(open(world, writer, article)).rejects.toMatchObject({ code });
    },
  );

  test("on words is refused where passages are off, and below it is not", async ({ world }) => {
    const [writer, article] = [
      await world.newMember({ trusted: true }),
      await world.article({ passagesOn: false }),
    ];
    const passage = { blockId: "block-0" };
    const sent = {
      articleSlug: article.slug,
      body: "On these words.",
      byline: "own",
      contentNotes: [],
    } as const;
    await expect(openThread(world.as(writer), { ...sent, contentNotes: [], passage })).rejects.toMatchObject({
      code: "passages_off",
    });
    expect((await open(world, writer, article)).state).toBe("approved");
  });

  test("needs an account, and a name to sign with", async ({ world }) => {
    const [writer, article] = [await world.newMember(), await world.article()];
    const note = { articleSlug: article.slug, body: "A word.", byline: "pen" as const, contentNotes: [] };
    await expect(openThread(world.guest, note)).rejects.toMatchObject({ code: "sign_in_first" });
    await expect(openThread(world.as(writer), note)).rejects.toMatchObject({ code: "name_needed" });
  });
});

describe("answering", () => {
  test("goes to any depth, and is read in its place with whom it answers", async ({ world }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const { threadId } = await open(world, writer, article);
    const first = await answer(world, writer, threadId, { body: "First, and kindly." });
    const second = await answer(world, writer, threadId, { body: "Second, and kindly." });
    const under = await answer(world, writer, threadId, { parentId: first.id, body: "Under the first." });
    const deeper = await answer(world, writer, threadId, { parentId: under.id, body: "Deeper still." });
    const deepest = await answer(world, writer, threadId, { parentId: deeper.id, body: "And deeper." });
    const read = await findThread(world.db, { article: article.slug, thread: threadId });
    expect(read?.thread.shown.map(({ id, level }) => [id, level]).slice(1)).toEqual([
      [first.id, 1],
      [under.id, 2],
      [deeper.id, 2],
      [deepest.id, 2],
      [second.id, 1],
    ]);
    expect(read?.thread.shown[4]?.answering).toMatchObject({ excerpt: "Deeper still." });
    const alone = await findNote(world.db, { article: article.slug, thread: threadId, note: deepest.id });
    expect(alone?.ancestors.map(({ id }) => id).slice(1)).toEqual([first.id, under.id, deeper.id]);
  });

  test("is refused in a locked conversation, but not to those who look after it", async ({ world }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const { threadId } = await open(world, writer, article);
    await world.db.update(threads).set({ status: "locked" }).where(eq(threads.id, threadId));
    await expect(answer(world, writer, threadId)).rejects.toMatchObject({ code: "thread_locked" });
    expect((await answer(world, await world.moderator(), threadId)).state).not.toBe("withdrawn");
  });

  test("a lock that is under way is waited for, and then holds", async ({ world }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const { threadId } = await open(world, writer, article);
    const [sent] = await world.db.transaction(async (tx) => {
      await tx.update(threads).set({ status: "locked" }).where(eq(threads.id, threadId));
      // Begun while the lock isn’t committed: it may read nothing before that.
      const reply = answer(world, writer, threadId).then(
        () => "posted",
        (error) => error.code,
      );
      await somebodyWaits(world);
      return [reply];
    });
    expect(await sent).toBe("thread_locked");
  });

  test("what was taken back can’t be answered, and its answers stay", async ({ world }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const { threadId } = await open(world, writer, article);
    const first = await answer(world, writer, threadId);
    const under = await answer(world, writer, threadId, { parentId: first.id, body: "It stays, I hope." });
    await withdrawContribution(world.as(writer), { contributionId: first.id });
    await expect(
      answer(world, writer, threadId, { parentId: first.id, body: "Too late." }),
    ).rejects.toMatchObject({
      code: "parent_gone",
    });
    const read = await findThread(world.db, { article: article.slug, thread: threadId });
    expect(read?.thread.shown).toMatchObject([
      { state: "here" },
      { state: "withdrawn", html: "", byline: { kind: "anonymous" } },
      { id: under.id, state: "here" },
    ]);
  });

  test("a removed note leaves its rule and no word of its text, nor of itself above its answers", async ({
    world,
  }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const { threadId } = await open(world, writer, article);
    const first = await answer(world, writer, threadId, { body: "A canary sings here." });
    const under = await answer(world, writer, threadId, { parentId: first.id, body: "Under it." });
    const deep = await answer(world, writer, threadId, { parentId: under.id, body: "Still further under." });
    const moderator = await world.moderator();
    await decide(world.as(moderator), {
      contributionId: first.id,
      revision: 1,
      verdict: "remove",
      ruleNumber: 1,
      reason: "It names someone.",
    });
    const read = await findThread(world.db, { article: article.slug, thread: threadId });
    expect(JSON.stringify(read)).not.toContain("canary");
    expect(read?.thread.shown[1]).toMatchObject({
      state: "removed",
      removal: { rule: 1, title: "It names a private person" },
    });
    expect(read?.thread.shown[3]).toMatchObject({ id: deep.id, answering: { excerpt: "Under it." } });
  });
});

describe("whose note it is", () => {
  test("an author wears the tag under their own name, and under no other", async ({ world }) => {
    const article = await world.article();
    const author = await world.newMember({ trusted: true, authorIds: [article.authorId] });
    await world.db.insert(memberRoles).values({ memberId: author.id, role: "author" });
    const { threadId } = await open(world, author, article);
    const nameless = await answer(world, author, threadId, {
      byline: "anonymous",
      body: "Nobody in particular.",
    });
    const rows = await world.db.select().from(comments).where(eq(comments.threadId, threadId));
    expect(rows.filter(({ byAuthor }) => byAuthor)).toHaveLength(1);
    expect(rows.find(({ id }) => id === nameless.id)?.byAuthor).toBe(false);
  });

  test("a nameless conversation’s ids don’t tell when it was opened, and its opening is in nobody’s log", async ({
    world,
  }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const note = await openThread(world.as(writer), {
      articleSlug: article.slug,
      body: "Without a name.",
      byline: "anonymous",
      contentNotes: [],
    });
    // The 13th figure of an id is its version: 4 is random, 7 begins with the time.
    expect([note.id, note.threadId].map((id) => id[14])).toEqual(["4", "4"]);
    const events = await world.db.select().from(auditEvents).where(eq(auditEvents.subjectId, note.id));
    expect(events.map(({ actorId }) => actorId)).toEqual([null]);
  });
});

test("notes that arrive all at once are each counted once", async ({ world }) => {
  const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
  const { threadId } = await open(world, writer, article);
  const others = await Promise.all(Array.from({ length: 6 }, () => world.newMember({ trusted: true })));
  await Promise.all(
    others.map((other, n) => answer(world, other, threadId, { body: `Word number ${n}, said at once.` })),
  );
  const [thread] = await readAll(world, article);
  expect(thread?.notes).toBe(7);
});

/** Until a statement waits for a lock. */
async function somebodyWaits(world: World): Promise<void> {
  const Row = z.object({ n: z.number() });
  const waiting = sql`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  for (let n = 0; n === 0; ) n = (await rows(world.db, Row, waiting))[0]?.n ?? 0;
}
