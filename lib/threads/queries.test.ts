import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "@/db/client";
import { THREAD_ORDERS } from "@/db/vocabulary";
import { gatherCrowd, noteOf, threadOf } from "@/test/crowd";
import { explain, rowsRead, stepsOf } from "@/test/lists/explain";
import { test as base, type TestArticle, type World } from "@/test/world";
import { findNote, findThread, listGlimpses, listMargin, listThreads, SHOWN } from "./queries";
import type { ThreadPage, ThreadView } from "./views";

/** Two articles: two hundred notes on one, thirteen thousand on the other, and one thread of three thousand. */
const test = base.extend<{ crowds: { quiet: TestArticle; busy: TestArticle } }>({
  crowds: [
    async ({ world }, use) => {
      const [quiet, busy, long] = [await world.article(), await world.article(), await world.article()];
      await gatherCrowd(world, quiet, { threads: 20, replies: 6, passages: 30 });
      await gatherCrowd(world, busy, { threads: 1_000, replies: 9, passages: 300 });
      await gatherCrowd(world, long, { threads: 2, replies: 3_000 });
      await world.db.execute(sql`vacuum analyze`);
      await use({ quiet, busy });
    },
    { scope: "file" },
  ],
});

describe("an article’s conversations", () => {
  test("show twelve, each with its opening note and the first four replies, as it was said", async ({
    world,
    crowds,
  }) => {
    const { threads, next } = await listThreads(world.db, { article: crowds.busy.slug, order: "oldest" });
    expect(threads).toHaveLength(SHOWN.threads);
    expect(threads.map(({ notes }) => notes)).toEqual(Array(12).fill(10));
    for (const { shown } of threads) {
      expect(shown.map(({ level }) => level)).toEqual([0, 1, 1, 1, 2]);
      expect(shown[0]?.html).toMatch(/^<p>Note 0 of \d+,/);
    }
    expect(next).toBe(threads.at(-1)?.id);
  });

  test.for(THREAD_ORDERS)(
    "are all reached by turning pages, none twice: %s",
    async (order, { world, crowds }) => {
      const seen = await readAll((after) =>
        listThreads(world.db, { article: crowds.quiet.slug, order, after }),
      );
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      expect(seen).toHaveLength(order === "author-replied" ? 2 : 20);
    },
  );

  test("newest first is the other way round", async ({ world, crowds }) => {
    const article = crowds.quiet.slug;
    const said = await readAll((after) => listThreads(world.db, { article, order: "oldest", after }));
    const newest = await readAll((after) => listThreads(world.db, { article, order: "newest", after }));
    expect(newest.map(({ id }) => id)).toEqual(said.map(({ id }) => id).reverse());
  });

  test("in the margin come in the order of the text, each with two replies", async ({ world, crowds }) => {
    const seen = await readAll((after) => listMargin(world.db, { article: crowds.quiet.slug, after }));
    expect(seen).toHaveLength(30);
    const starts = seen.map(({ passage }) => passage?.start ?? -1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(seen[0]?.shown).toHaveLength(1 + SHOWN.marginReplies);
  });

  test("are glimpsed by their newest short notes", async ({ world, crowds }) => {
    const glimpses = await listGlimpses(world.db, {
      articles: [crowds.busy.slug, crowds.quiet.slug],
      each: 2,
    });
    expect(glimpses.map(({ article }) => article).sort()).toEqual(
      [crowds.quiet.slug, crowds.quiet.slug, crowds.busy.slug, crowds.busy.slug].sort(),
    );
  });
});

describe("one conversation", () => {
  test("reads every note once, in its place, page by page", async ({ world, crowds }) => {
    const [thread] = (await listThreads(world.db, { article: crowds.busy.slug, order: "newest" })).threads;
    const article = crowds.busy.slug;
    const whole = await findThread(world.db, { article, thread: thread?.id ?? "" });
    expect(whole?.thread.shown.map(({ level }) => level)).toEqual([0, 1, 1, 1, 2, 2, 1, 1, 1, 2]);
    expect(whole?.next).toBeNull();
    expect(
      await findThread(world.db, { article: crowds.quiet.slug, thread: thread?.id ?? "" }),
    ).toBeUndefined();
  });

  test("a deeper reply quotes whom it answers; one at the second level of the first kind doesn’t need to", async ({
    world,
    crowds,
  }) => {
    const [thread] = (await listThreads(world.db, { article: crowds.busy.slug, order: "newest" })).threads;
    const read = await findThread(world.db, { article: crowds.busy.slug, thread: thread?.id ?? "" });
    const [first, deeper] = read?.thread.shown.filter(({ level }) => level === 2) ?? [];
    expect(first?.answering).toBeUndefined();
    expect(deeper?.answering?.byline).toEqual({ kind: "pen", name: "Reader 4" });
    expect(deeper?.answering?.excerpt).toMatch(/^Note 4 of/);
  });

  // Coral #4612.
  test("acceptance 14: a shared link opens with its ancestors and replies", async ({ world, crowds }) => {
    const [thread] = (await listThreads(world.db, { article: crowds.busy.slug, order: "newest" })).threads;
    const where = { article: crowds.busy.slug, thread: thread?.id ?? "" };
    const notes = (await findThread(world.db, where))?.thread.shown ?? [];
    const [opening, , , third, fourth, fifth] = notes;
    expect(await findNote(world.db, { ...where, note: fifth?.id ?? "" })).toMatchObject({
      ancestors: [{ id: opening?.id }, { id: third?.id }, { id: fourth?.id }],
      gap: false,
      note: { id: fifth?.id },
      replies: [],
    });
    expect(await findNote(world.db, { ...where, note: third?.id ?? "" })).toMatchObject({
      ancestors: [{ id: opening?.id }],
      replies: [{ id: fourth?.id }, { id: fifth?.id }],
    });
    expect(await findNote(world.db, { ...where, note: opening?.id ?? "" })).toMatchObject({
      ancestors: [],
      replies: notes.slice(1).map(({ id }) => ({ id })),
    });
  });
});

// Discourse Meta 30187.
describe("acceptance 14: a thread of ten thousand notes opens in bounded queries and bytes:", () => {
  const pages: [string, (db: Db, article: TestArticle, ids: Ids) => Promise<unknown>][] = [
    ["conversations, first page", (db, { slug }) => listThreads(db, { article: slug, order: "oldest" })],
    [
      "conversations, a later page",
      (db, { slug }, { middle }) => listThreads(db, { article: slug, order: "oldest", after: middle }),
    ],
    ["newest first", (db, { slug }) => listThreads(db, { article: slug, order: "newest" })],
    ["most answered", (db, { slug }) => listThreads(db, { article: slug, order: "most-answered" })],
    ["the margin, first page", (db, { slug }) => listMargin(db, { article: slug })],
    ["one conversation", (db, { slug }, { middle }) => findThread(db, { article: slug, thread: middle })],
    ["one note", (db, { slug }, { middle, note }) => findNote(db, { article: slug, thread: middle, note })],
    ["glimpses", (db, { slug }) => listGlimpses(db, { articles: [slug], each: 2 })],
  ];

  test.for(pages)("%s", async ([, read], { world, crowds }) => {
    const [quiet, busy] = [
      await measure(world, (db, ids) => read(db, crowds.quiet, ids), crowds.quiet),
      await measure(world, (db, ids) => read(db, crowds.busy, ids), crowds.busy),
    ];
    expect(busy.statements).toBe(quiet.statements);
    expect(busy.statements).toBeLessThanOrEqual(3);
    expect(busy.rows).toBeLessThanOrEqual(SHOWN.passages * 6);
    // Tables of a few rows are rightly read whole.
    expect(
      busy.scans.filter((scan) => /^Seq Scan (threads|comments|contributions|passages)/.test(scan)),
    ).toEqual([]);
    expect(busy.bytes).toBeLessThan(quiet.bytes * 1.2 + 500);
  });
});

type Ids = { middle: string; note: string };
type Cost = { statements: number; rows: number; scans: string[]; bytes: number };

/** What a read of an article costs, as Postgres tells it. */
async function measure(
  world: World,
  read: (db: Db, ids: Ids) => Promise<unknown>,
  article: TestArticle,
): Promise<Cost> {
  const ids = { middle: threadOf(article, 6), note: noteOf(article, 6, 2) };
  const { statements, bytes } = await explain(world.database.url, (db) => read(db, ids));
  const steps = statements.flatMap(({ plan }) => stepsOf(plan));
  return {
    statements: statements.length,
    bytes,
    rows: Math.max(...steps.map(rowsRead)),
    scans: steps.map((step) => `${step["Node Type"]} ${step["Relation Name"] ?? ""}`),
  };
}

async function readAll(page: (after?: string) => Promise<ThreadPage>): Promise<ThreadView[]> {
  const seen: ThreadView[] = [];
  for (let after: string | undefined; ; ) {
    const { threads, next } = await page(after);
    seen.push(...threads);
    if (!next) return seen;
    after = next;
  }
}
