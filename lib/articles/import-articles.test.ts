import { asc, desc, eq } from "drizzle-orm";
import pg from "pg";
import { describe, expect, vi } from "vitest";
import { articles, faqEntries, revisions } from "@/db/schema/articles";
import { auditEvents } from "@/db/schema/audit";
import { system } from "@/lib/identity/actor";
import { type Ctx, makeCtx } from "@/lib/platform/context";
import { sharedFixture } from "@/test/shared-fixture";
import { onlyDraft, source, sourceFrom } from "@/test/source";
import { test, type World } from "@/test/world";
import type { ArticleDraft } from "./import/article-draft";
import { importArticles } from "./import-articles";
import { importSources } from "./import-sources";
import { findArticle } from "./queries";

const ESSAY = `---
title: An essay
standfirst: In short.
author: Ana Sá
author_bio: Ana writes.
hub: The house
published: 2024-02-29
language: pt
---
One.

Two.

## FAQ

### Why?

So.

### When?

Now.
`;

const essay = (name: string, text = ESSAY) => onlyDraft(source(`${name}.md`, text));
function asSystem(world: World) {
  world.pass(1);
  return makeCtx(world.db, system, world.now);
}
const run = (ctx: Ctx<typeof system>, ...drafts: ArticleDraft[]) => importArticles(ctx, drafts);
const NOTHING = { read: 1, written: 0, revised: 0, updated: 0, unchanged: 0 };

async function stored(world: World, slug: string) {
  const article = await findArticle(world.db, slug, world.now);
  if (!article) throw new Error(`${slug} was not imported`);
  return article;
}
async function revisionsOf(world: World, articleId: string) {
  return world.db
    .select()
    .from(revisions)
    .where(eq(revisions.articleId, articleId))
    .orderBy(asc(revisions.number));
}
async function lastEvent(world: World, articleId: string) {
  const [event] = await world.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, articleId))
    .orderBy(desc(auditEvents.id));
  return event;
}

describe("an import", () => {
  test("writes a new article with its text, hub, author and questions, and records it", async ({ world }) => {
    const ctx = asSystem(world);
    expect(await run(ctx, essay("new"))).toEqual({ ...NOTHING, written: 1 });
    const article = await stored(world, "new");
    expect(article).toMatchObject({
      title: "An essay",
      standfirst: "In short.",
      language: "pt",
      publishedAt: new Date("2024-02-29T00:00:00Z"),
      hub: { slug: "the-house", title: "The house" },
      authors: [{ slug: "ana-sa", name: "Ana Sá", bio: "Ana writes." }],
      faq: [{ question: "Why?" }, { question: "When?", answerHtml: "<p>Now.</p>" }],
    });
    expect(await revisionsOf(world, article.id)).toMatchObject([
      { number: 1, canonicalText: "One.\n\nTwo." },
    ]);
    expect(await lastEvent(world, article.id)).toMatchObject({
      event: "article.imported",
      details: { revision: 1 },
    });
    expect([...ctx.touched].sort()).toEqual(["article:new", "home", "hub:the-house", "site"]);
  });

  test("changes nothing the second time, and expires no page", async ({ world }) => {
    await run(asSystem(world), essay("twice"));
    const before = await stored(world, "twice");
    const event = await lastEvent(world, before.id);
    const ctx = asSystem(world);
    expect(await run(ctx, essay("twice"))).toEqual({ ...NOTHING, unchanged: 1 });
    expect(await stored(world, "twice")).toEqual(before);
    expect(await revisionsOf(world, before.id)).toHaveLength(1);
    expect(await lastEvent(world, before.id)).toEqual(event);
    expect(ctx.touched.size).toBe(0);
  });

  test("keeps the old revision of a text that has changed, and the ids of blocks that haven't", async ({
    world,
  }) => {
    await run(asSystem(world), essay("revised"));
    const before = await stored(world, "revised");
    const changed = essay("revised", ESSAY.replace("Two.", "Two and a half."));
    expect(await run(asSystem(world), changed)).toEqual({ ...NOTHING, revised: 1 });
    const after = await stored(world, "revised");
    expect(after.blocks.map(({ text }) => text)).toEqual(["One.", "Two and a half."]);
    expect(after.blocks[0]?.id).toBe(before.blocks[0]?.id);
    expect(await revisionsOf(world, before.id)).toMatchObject([
      { id: before.revisionId, number: 1, canonicalText: "One.\n\nTwo." },
      { id: after.revisionId, number: 2, canonicalText: "One.\n\nTwo and a half." },
    ]);
    expect(await lastEvent(world, before.id)).toMatchObject({ event: "article.revised" });
  });

  test("changes details without a new revision", async ({ world }) => {
    await run(asSystem(world), essay("details"));
    const before = await stored(world, "details");
    const ctx = asSystem(world);
    const changed = essay(
      "details",
      ESSAY.replace("In short.", "Shorter.").replace("The house", "The garden"),
    );
    expect(await run(ctx, changed)).toEqual({ ...NOTHING, updated: 1 });
    const after = await stored(world, "details");
    expect(after).toMatchObject({ standfirst: "Shorter.", hub: { slug: "the-garden" } });
    expect(after.revisionId).toBe(before.revisionId);
    expect([...ctx.touched]).toEqual(expect.arrayContaining(["hub:the-house", "hub:the-garden"]));
  });

  test("never blanks what a file doesn't know, and overwrites nothing with a guess", async ({ world }) => {
    await run(asSystem(world), essay("kept"));
    const before = await stored(world, "kept");
    const bare = essay("kept", "One.\n\nTwo.\n\n## FAQ\n\n### Why?\n\nSo.\n\n### When?\n\nNow.");
    expect(await run(asSystem(world), bare)).toEqual({ ...NOTHING, unchanged: 1 });
    expect(await stored(world, "kept")).toEqual(before);
  });

  test("a date without a time of day doesn't move a moment of that day, and another date does", async ({
    world,
  }) => {
    const at = (published: string) => essay("dated", ESSAY.replace("2024-02-29", published));
    await run(asSystem(world), at("2024-02-29T09:30:00Z"));
    expect(await run(asSystem(world), at("2024-02-29"))).toMatchObject({ unchanged: 1 });
    expect(await run(asSystem(world), at("2024-03-01"))).toMatchObject({ updated: 1 });
    expect((await stored(world, "dated")).publishedAt).toEqual(new Date("2024-03-01T00:00:00Z"));
  });

  test("keeps the ids of questions that are still asked, and leaves promoted answers alone", async ({
    world,
  }) => {
    await run(asSystem(world), essay("asked"));
    const { id: articleId, faq } = await stored(world, "asked");
    await world.db.insert(faqEntries).values({
      id: "0193a000-0000-7000-8000-000000000001",
      articleId,
      origin: "answer",
      question: "And then?",
      answerHtml: "<p>Then.</p>",
      answerText: "Then.",
      ordinal: 9,
    });
    const changed = ESSAY.replace(/### Why\?\n\nSo\.\n\n/, "").replace("Now.", "Tomorrow.");
    expect(await run(asSystem(world), essay("asked", changed))).toMatchObject({ updated: 1 });
    expect((await stored(world, "asked")).faq).toEqual([
      { id: faq[1]?.id, question: "When?", answerHtml: "<p>Tomorrow.</p>", answerText: "Tomorrow." },
      {
        id: "0193a000-0000-7000-8000-000000000001",
        question: "And then?",
        answerHtml: "<p>Then.</p>",
        answerText: "Then.",
      },
    ]);
  });

  test("an author's new biography reaches the pages of all their articles", async ({ world }) => {
    await run(
      asSystem(world),
      essay("first-of-two"),
      essay("second-of-two", ESSAY.replace("One.", "Other.")),
    );
    const ctx = asSystem(world);
    await run(ctx, essay("first-of-two", ESSAY.replace("Ana writes.", "Ana bakes.")));
    expect(ctx.touched).toContain("everything");
    expect((await stored(world, "second-of-two")).authors).toMatchObject([{ bio: "Ana bakes." }]);
    await run(asSystem(world), essay("first-of-two"));
  });

  test("a new name of an article or a hub reaches every page, its stories’ and answers’ as well; a new text only its own", async ({
    world,
  }) => {
    await run(asSystem(world), essay("renamed"));
    const touchedBy = async (text: string) => {
      const ctx = asSystem(world);
      await run(ctx, essay("renamed", text));
      return ctx.touched;
    };
    expect(await touchedBy(ESSAY.replace("Two.", "Three."))).not.toContain("everything");
    expect(await touchedBy(ESSAY.replace("title: An essay", "title: Another essay"))).toContain("everything");
    expect(await touchedBy(ESSAY)).toContain("everything");
  });

  test("of hundreds of articles tells other processes as well", async ({ world }) => {
    const heard: string[] = [];
    const ear = new pg.Client({ connectionString: world.database.url });
    await ear.connect();
    ear.on("notification", ({ payload = "" }) => heard.push(payload));
    await ear.query("listen afterword_expire");
    const many = Array.from({ length: 250 }, (_, n) => essay(`one-of-very-many-articles-${n}`));
    expect(await run(asSystem(world), ...many)).toMatchObject({ written: 250 });
    await vi.waitFor(() => expect(heard).toEqual(['["everything"]']));
    await ear.end();
  });

  test("two at once write each article once", async ({ world }) => {
    const drafts = ["race-a", "race-b", "race-c"].map((name) => essay(name));
    const [one, other] = await Promise.all([
      run(asSystem(world), ...drafts),
      run(asSystem(world), ...drafts.toReversed()),
    ]);
    expect((one?.written ?? 0) + (other?.written ?? 0)).toBe(3);
    expect((one?.unchanged ?? 0) + (other?.unchanged ?? 0)).toBe(3);
  });

  test("with a problem in one of its files changes nothing", async ({ world }) => {
    const files = [source("good.md", ESSAY), source("bad.md", "---\npublished: soon\n---\nOne.")];
    await expect(importSources(asSystem(world), files)).rejects.toMatchObject({
      code: "import_problems",
      about: { values: { problems: "bad.md:2:1: published is not a date: “soon”." } },
    });
    expect(await findArticle(world.db, "good", world.now)).toBeUndefined();
  });

  test("is an admin's to make, and nobody else's", async ({ world }) => {
    const files = [source("by-admin.md", ESSAY)];
    const refused = [world.guest, world.as(await world.newMember()), world.as(await world.moderator())];
    for (const ctx of refused) {
      await expect(importSources(ctx, files)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(importArticles(ctx, [essay("by-admin")])).rejects.toMatchObject({ code: "not_allowed" });
    }
    const admin = await world.newMember({ roles: ["admin"] });
    expect(await importSources(world.as(admin), files)).toMatchObject({ written: 1, skipped: [] });
    const { id } = await stored(world, "by-admin");
    expect(await lastEvent(world, id)).toMatchObject({ actorId: admin.id });
  });
});

const folder = sharedFixture("data/seed-article");

describe.skipIf(!folder)("the shared article", () => {
  test("imported in its three shapes is one article of one text", async ({ world }) => {
    const files = ["md", "wxr.xml", "txt"].map((shape) =>
      sourceFrom(`${folder}/can-codependency-be-healthy.${shape}`),
    );
    for (const file of files) await importSources(asSystem(world), [file]);
    const article = await stored(world, "can-codependency-be-healthy");
    expect(article).toMatchObject({ title: "Can Codependency Be Healthy?", language: "en" });
    expect(article.publishedAt).toEqual(new Date("2025-06-01T09:00:00Z"));
    expect(article.faq).toHaveLength(5);
    expect(article.blocks.filter(({ kind }) => kind === "heading")).toHaveLength(10);
    expect(await revisionsOf(world, article.id)).toHaveLength(1);
    expect(await importSources(asSystem(world), files)).toMatchObject({ read: 3, unchanged: 3 });
    const all = await world.db.select().from(articles).where(eq(articles.slug, article.slug));
    expect(all).toHaveLength(1);
  });
});
