import { and, eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { z } from "zod";
import { newId } from "@/db/ids";
import { wordList } from "@/db/schema/moderation";

import { findArticle } from "@/lib/articles/queries";
import { countDrift } from "@/lib/contributions/count-drift";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { rows } from "@/lib/platform/rows";
import { promoteToFaq } from "@/lib/questions/desk/promote-to-faq";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { findAnswer } from "@/lib/questions/queries";
import { findStory, listStories } from "@/lib/stories/queries";
import { sendStory } from "@/lib/stories/send-story";
import { listThreads } from "@/lib/threads/queries";
import { authorOf, clear, sendLetter } from "@/test/letters";
import { sendNote } from "@/test/send-note";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { listDecisions } from "../log/queries";
import { LogInput } from "../log/schemas";
import { reportContribution } from "../reports/report-contribution";
import { getReview } from "../reviews/queries";
import { decide } from "./decide";
import type { DecideInput } from "./schemas";
import { undoDecision } from "./undo-decision";

const no = { ruleNumber: 1, reason: "It names a private person." };

/** Something to decide on, and the article under which it stands. */
type Item = { id: string; article: TestArticle; writer?: Person; answer?: string };

async function held(world: World): Promise<Item> {
  const [writer, article] = [await world.newMember(), await world.article()];
  return { id: (await world.note(writer, article)).id, article, writer };
}

async function published(world: World): Promise<Item> {
  const item = await held(world);
  await decideOn(world, item, "approve");
  return item;
}

async function removed(world: World): Promise<Item> {
  const item = await published(world);
  await decideOn(world, item, "remove");
  return item;
}

async function reported(world: World, item?: Item): Promise<Item> {
  const known = item ?? (await published(world));
  await reportContribution(world.guest, { contributionId: known.id, ruleNumber: 2, words: "This is me." });
  return known;
}

/** Published, with an edit that waits. */
async function edited(world: World): Promise<Item> {
  const item = await published(world);
  if (!item.writer) throw new Error("Somebody wrote it.");
  const body = "The words as they should have been.";
  await reviseContribution(world.as(item.writer), { contributionId: item.id, revision: 1, body });
  return item;
}

async function story(world: World): Promise<Item> {
  const [writer, article] = [await world.newMember(), await world.article()];
  const { id } = await sendStory(world.as(writer), {
    articleSlug: article.slug,
    title: "The year of the stove",
    body: "It began in the kitchen.",
    byline: writer.bylineId,
    contentNotes: [],
    own: "on",
  });
  return { id, article, writer };
}

/** A letter whose printed answer stands second among the frequent questions. */
async function answered(world: World): Promise<Item> {
  const article = await world.article();
  const author = await authorOf(world, article);
  const print = async (question: string) => {
    const { id } = await sendLetter(world, article, { text: question });
    await clear(world, id);
    const answer = await publishAnswer(world.as(author), {
      questionId: id,
      alsoFor: [],
      body: "By naming the day.",
      goes: "printed",
      printedQuestion: question,
      promote: false,
    });
    await promoteToFaq(world.as(author), { answerId: answer.id });
    return { id, answer: answer.id };
  };
  const first = await print("How do I ask for quiet?");
  await print("How do I ask for company?");
  return { ...first, article };
}

async function decideOn(world: World, { id }: Item, verdict: Exclude<DecideInput["verdict"], "merge">) {
  const [row] = await rows(
    world.db,
    z.object({ revision: z.number() }),
    sql`select coalesce((select revision from reviews where contribution_id = ${id} and closed_at is null), revision)
      as revision from contributions where id = ${id}`,
  );
  const rule = verdict === "reject" || verdict === "remove" ? no : {};
  const moderator = world.as(await world.moderator());
  return decide(moderator, { contributionId: id, revision: row?.revision ?? 1, verdict, ...rule });
}

/** Everything that a decision can change: what readers see, what waits, where, and what is counted. */
async function standing(world: World, { id, article, answer }: Item) {
  const review = await openReview(world, id);
  const state = await rows(
    world.db,
    z.object({ row: z.unknown() }),
    sql`select to_jsonb(c) - 'state_at' - 'published_at' - 'edited_at' as row from contributions c where id = ${id}
      union all select to_jsonb(m) from comments m where id = ${id}
      union all select to_jsonb(q) - 'stage_at' from questions q where id = ${id}
      union all select to_jsonb(r) - 'review_id' from reports r where contribution_id = ${id}`,
  );
  const [notes, stories, page] = [
    await listThreads(world.db, { article: article.slug, order: "oldest" }),
    await listStories(world.db, { article: article.slug }),
    await findArticle(world.db, article.slug, world.now),
  ];
  return {
    state,
    waits: review && { ...review, text: await wordsOf(world, review.id) },
    readers: {
      notes: notes.threads.map(({ shown, notes }) => ({ notes, shown: shown.map(({ html }) => html) })),
      stories: stories.stories,
      story: (await findStory(world.db, id))?.state,
      answer: answer && (await findAnswer(world.db, answer)),
      faq: page?.faq,
      counts: page?.counts,
    },
  };
}

const Review = z.object({ id: z.string(), queue: z.string(), revision: z.number(), openedAt: z.string() });

async function openReview(world: World, id: string) {
  const [review] = await rows(
    world.db,
    Review,
    sql`select id, queue, revision, opened_at::text as "openedAt" from reviews
      where contribution_id = ${id} and closed_at is null`,
  );
  return review;
}

/** The text that a moderator is shown, and decides on. */
async function wordsOf(world: World, reviewId: string): Promise<string> {
  const view = await getReview(world.as(await world.moderator()), reviewId);
  return view.text.map(({ text }) => text).join("");
}

// Discourse Meta 105588.
describe("acceptance 5: a mistaken decision is undone in one step and stays in the log", () => {
  const cases: [string, (world: World) => Promise<Item>, Exclude<DecideInput["verdict"], "merge">][] = [
    ["a note is approved", held, "approve"],
    ["a note is rejected", held, "reject"],
    ["a note is removed", published, "remove"],
    ["a removed note is restored", removed, "restore"],
    ["a reported note is kept", reported, "approve"],
    ["a reported note is removed", reported, "remove"],
    ["an edit is approved", edited, "approve"],
    ["an edit is rejected", edited, "reject"],
    ["a note is removed while an edit of it waits", edited, "remove"],
    [
      "a reported note is removed while an edit of it waits",
      async (world) => reported(world, await edited(world)),
      "remove",
    ],
    ["a story is approved", story, "approve"],
    ["a story is rejected", story, "reject"],
    ["a letter is removed whose answer is printed, and often asked", answered, "remove"],
  ];

  test.for(cases)("%s: everything stands as it stood", async ([, make, verdict], { world }) => {
    const item = await make(world);
    const before = await standing(world, item);
    const { decisionId } = await decideOn(world, item, verdict);
    expect(await standing(world, item)).not.toEqual(before);

    const moderator = await world.moderator();
    await undoDecision(world.as(moderator), { decisionId });
    expect(await standing(world, item)).toEqual(before);
    expect(await countDrift(world.db)).toEqual([]);

    const { decisions } = await listDecisions(world.as(moderator), LogInput.parse({}));
    const undone = decisions.find((decision) => decision.decisionId === decisionId);
    expect(undone).toMatchObject({ verdict, by: moderator.name, undone: true });
    expect(decisions[0]).toMatchObject({ verdict: "undo", by: moderator.name });
    // One step is all there is: what is undone can't be undone again.
    await expect(undoDecision(world.as(moderator), { decisionId })).rejects.toMatchObject({
      code: expect.stringMatching(/^(undo_overtaken|nothing_to_undo)$/),
    });
  });

  test("taken back after its writer has changed it, it waits with the words that readers saw last", async ({
    world,
  }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const word = "listed once";
    await world.db
      .insert(wordList)
      .values({ id: newId(), pattern: word, effect: "hold", why: "It sells something." });
    const note = await sendNote(world, writer, { article, body: `This word is ${word}.` });
    expect(note.state).toBe("held");
    const item: Item = { id: note.id, article, writer };
    const { decisionId } = await decideOn(world, item, "approve");
    const body = "And this one isn’t, so nobody had to read it.";
    await reviseContribution(world.as(writer), { contributionId: note.id, revision: 1, body });
    await undoDecision(world.as(await world.moderator()), { decisionId });

    const review = await openReview(world, note.id);
    expect(await wordsOf(world, review?.id ?? "")).toBe(body);
    await expect(
      decide(world.as(await world.moderator()), { contributionId: note.id, revision: 1, verdict: "approve" }),
    ).rejects.toMatchObject({ code: "revision_moved" });
    await world.db.delete(wordList).where(and(eq(wordList.pattern, word)));
  });
});
