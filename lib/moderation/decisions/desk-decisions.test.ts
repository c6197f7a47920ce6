import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { z } from "zod";
import { contributionRevisions } from "@/db/schema/contributions";
import { countDrift } from "@/lib/contributions/count-drift";
import { listMyContributions } from "@/lib/contributions/queries";
import { rows } from "@/lib/platform/rows";
import { postComment } from "@/lib/threads/post-comment";
import { findMoved, findThread, listThreads } from "@/lib/threads/queries";
import { atOnce, untilWaiting } from "@/test/at-once";
import { sendNote } from "@/test/send-note";
import { test, type World } from "@/test/world";
import { getReview } from "../reviews/queries";
import { decide } from "./decide";
import { decideThread } from "./decide-thread";
import { moveNote } from "./move-note";
import { undoDecision } from "./undo-decision";

const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });
const because = { ruleNumber: 2, reason: "It has become a quarrel." };

/** A conversation of three notes, each answering the one before, and another one beside it. */
async function setUp(world: World) {
  const [article, ada] = [await world.article(), await world.moderator()];
  const writer = await world.newMember({ trusted: true });
  const say = (body: string, under?: { id: string; threadId: string }) =>
    sendNote(world, writer, { article, body: `${body} in ${article.slug}`, under });
  const first = await say("The first thing that was said");
  const answer = (parentId: string) => {
    const body = `An answer to ${parentId}`;
    const note = { threadId: first.threadId, parentId, body, byline: writer.bylineId, contentNotes: [] };
    return postComment(world.as(writer), note);
  };
  const reply = await answer(first.id);
  const deeper = await answer(reply.id);
  const other = await say("Another");
  return { article, ada, writer, first, reply, deeper, other };
}

/** Where every note and conversation of the article stands, and what is counted there. */
const standing = (world: World, articleId: string) =>
  rows(
    world.db,
    z.object({ row: z.unknown() }),
    sql`select to_jsonb(m) as row from comments m join contributions c using (id) where c.article_id = ${articleId}
      union all select to_jsonb(t) from threads t where article_id = ${articleId} and exists (select 1 from comments where thread_id = t.id)
      union all select to_jsonb(n) from thread_tallies n where article_id = ${articleId} and notes > 0 order by 1`,
  );

describe("approving with a content note", () => {
  test("puts it above the text and tells its writer; undone, exactly what was there stands there", async ({
    world,
  }) => {
    const [writer, article, ada] = [await world.newMember(), await world.article(), await world.moderator()];
    const note = await world.note(writer, article);
    const approving = { contributionId: note.id, revision: 1, verdict: "approve" as const };
    const { decisionId } = await decide(world.as(ada), { ...approving, contentNotes: ["illness", "grief"] });
    const page = await listThreads(world.db, { article: article.slug, order: "oldest" });
    expect(page.threads[0]?.shown[0]?.contentNotes).toEqual(["grief", "illness"]);
    const [mine] = (await listMyContributions(world.as(writer))).items;
    expect(mine?.statement).toMatchObject({ rule: null, body: expect.stringContaining("grief and illness") });
    await undoDecision(world.as(ada), { decisionId });
    const [row] = await world.db
      .select()
      .from(contributionRevisions)
      .where(eq(contributionRevisions.contributionId, note.id));
    expect(row?.contentNotes).toEqual([]);
    expect((await listMyContributions(world.as(writer))).items[0]).toMatchObject({
      state: "held",
      statement: null,
    });
    await expect(decide(world.as(ada), { ...approving, contentNotes: [] })).rejects.toEqual(
      refusal("notes_needed"),
    );
    expect(await countDrift(world.db)).toEqual([]);
  });
});

describe("locking a conversation", () => {
  test("needs a rule and a sentence, keeps new notes out, and is undone in one step", async ({ world }) => {
    const { ada, writer, first } = await setUp(world);
    const locking = { threadId: first.threadId, verdict: "lock" as const };
    await expect(decideThread(world.as(ada), locking)).rejects.toEqual(refusal("rule_needed"));
    const { decisionId } = await decideThread(world.as(ada), { ...locking, ...because });
    const note = { threadId: first.threadId, body: "Still here.", byline: writer.bylineId, contentNotes: [] };
    await expect(postComment(world.as(writer), note)).rejects.toEqual(refusal("thread_locked"));
    await expect(decideThread(world.as(writer), locking)).rejects.toEqual(refusal("not_allowed"));
    await undoDecision(world.as(ada), { decisionId });
    expect((await postComment(world.as(writer), note)).state).toBe("approved");
  });
});

describe("moving a note", () => {
  test.for(["own", "other"] as const)(
    "takes its replies along, keeps its old address, and is undone to exactly what was (%s)",
    async (where, { world }) => {
      const { article, ada, first, reply, deeper, other } = await setUp(world);
      const before = await standing(world, article.id);
      const to = where === "own" ? where : { threadId: other.threadId };
      const { decisionId, threadId } = await moveNote(world.as(ada), { contributionId: reply.id, to });
      const moved = await findThread(world.db, { article: article.slug, thread: threadId });
      expect(moved?.thread.shown.map(({ id }) => id)).toEqual(
        where === "own" ? [reply.id, deeper.id] : [other.id, reply.id, deeper.id],
      );
      expect(
        await findMoved(world.db, { article: article.slug, thread: first.threadId, note: deeper.id }),
      ).toEqual({ thread: threadId, note: deeper.id });
      expect(await countDrift(world.db)).toEqual([]);
      await undoDecision(world.as(ada), { decisionId });
      expect(await standing(world, article.id)).toEqual(before);
      expect(await countDrift(world.db)).toEqual([]);
    },
  );

  test("of a whole conversation leaves nothing behind, and its address leads on", async ({ world }) => {
    const { article, ada, first, other } = await setUp(world);
    const before = await standing(world, article.id);
    const to = { threadId: other.threadId };
    const { decisionId } = await moveNote(world.as(ada), { contributionId: first.id, to });
    const page = await listThreads(world.db, { article: article.slug, order: "oldest" });
    expect(page.threads.map(({ id, notes }) => [id, notes])).toEqual([[other.threadId, 4]]);
    const old = { article: article.slug, thread: first.threadId };
    expect(await findMoved(world.db, old)).toEqual({ thread: other.threadId, note: first.id });
    await undoDecision(world.as(ada), { decisionId });
    expect(await standing(world, article.id)).toEqual(before);
  });

  test("takes along whoever answers it meanwhile, or the answer is refused: none is left behind without its note", async ({
    world,
  }) => {
    const { article, ada, first, reply } = await setUp(world);
    const writer = await world.newMember({ trusted: true });
    const move = () => moveNote(world.as(ada), { contributionId: reply.id, to: "own" });
    const answer = async () => {
      // The mover holds the conversation by now, and waits where it is counted.
      await untilWaiting(world, 1);
      const note = { threadId: first.threadId, parentId: reply.id, body: "I answer where it stood." };
      return postComment(world.as(writer), { ...note, byline: writer.bylineId, contentNotes: [] });
    };
    const counted = sql`select 1 from thread_tallies where thread_id = ${first.threadId} for update`;
    const outcomes = await atOnce<unknown>(world, counted, [move, answer]);
    expect(outcomes).toEqual([
      expect.objectContaining({ status: "fulfilled" }),
      { status: "rejected", reason: refusal("parent_gone") },
    ]);
    const { threads } = await listThreads(world.db, { article: article.slug, order: "oldest" });
    expect(threads.map(({ notes }) => notes)).toEqual([1, 2, 1]);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("is refused under itself, into a locked conversation, to another article, and where it stands", async ({
    world,
  }) => {
    const { ada, first, reply, deeper, other } = await setUp(world);
    const elsewhere = await setUp(world);
    await decideThread(world.as(ada), { threadId: other.threadId, verdict: "lock", ...because });
    const moving = (to: Parameters<typeof moveNote>[1]["to"]) =>
      moveNote(world.as(ada), { contributionId: reply.id, to });
    await expect(moving({ noteId: deeper.id })).rejects.toEqual(refusal("under_itself"));
    await expect(moving({ threadId: other.threadId })).rejects.toEqual(refusal("thread_locked"));
    await expect(moving({ noteId: elsewhere.first.id })).rejects.toEqual(refusal("other_article"));
    await expect(moving({ noteId: first.id })).rejects.toEqual(refusal("stands_there"));
  });
});

describe("merging what came twice", () => {
  test("takes it from the queue without blame, loses no reply, and is undone in one step", async ({
    world,
  }) => {
    const { article, ada, writer, first, reply, deeper } = await setUp(world);
    const body = `The first thing that was said in ${article.slug}`;
    const again = await sendNote(world, writer, { article, body });
    expect(again.state).toBe("held");
    const before = await standing(world, article.id);
    const merging = { contributionId: first.id, revision: 1, verdict: "merge" as const };
    await expect(decide(world.as(ada), merging)).rejects.toEqual(refusal("repeat_needed"));
    await expect(decide(world.as(ada), { ...merging, keptId: reply.id })).rejects.toEqual(
      refusal("not_a_repeat"),
    );
    const { decisionId } = await decide(world.as(ada), { ...merging, keptId: again.id });
    const read = await findThread(world.db, { article: article.slug, thread: first.threadId });
    expect(read?.thread.shown.map(({ id, state }) => [id, state])).toEqual([
      [first.id, "merged"],
      [reply.id, "here"],
      [deeper.id, "here"],
    ]);
    expect(await countDrift(world.db)).toEqual([]);
    await undoDecision(world.as(ada), { decisionId });
    expect(await standing(world, article.id)).toEqual(before);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("is offered what is nearly the same, with how alike it is", async ({ world }) => {
    const [article, ada] = [await world.article(), await world.moderator()];
    const writer = await world.newMember();
    const words = `We kept the lamp lit in the stairwell of ${article.slug} for a whole winter, and nobody in the house ever asked us why we had done it`;
    await sendNote(world, writer, { article, body: `${words}.` });
    const near = await sendNote(world, writer, { article, body: `${words} so.` });
    const [review] = await rows(
      world.db,
      z.object({ id: z.string() }),
      sql`select id from reviews where contribution_id = ${near.id}`,
    );
    const { repeats } = await getReview(world.as(ada), review?.id ?? "");
    expect(repeats).toEqual([
      expect.objectContaining({ alike: expect.toSatisfy((n: number) => n >= 70 && n < 100) }),
    ]);
  });
});
