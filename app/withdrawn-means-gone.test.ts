import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, vi } from "vitest";
import { anonMessage } from "@/db/schema/anonymity";
import { contributions } from "@/db/schema/contributions";
import { comments } from "@/db/schema/threads";
import { reviseContributionAction, withdrawContributionAction } from "@/lib/contributions/actions";
import { proposeByline } from "@/lib/contributions/bylines/propose-byline";
import { countDrift } from "@/lib/contributions/count-drift";
import { decide } from "@/lib/moderation/decisions/decide";
import { reportContribution } from "@/lib/moderation/reports/report-contribution";
import { askAsMemberAction } from "@/lib/questions/actions";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { sendStoryAction } from "@/lib/stories/actions";
import { openThreadAction, postCommentAction } from "@/lib/threads/actions";
import { comeIn } from "@/test/come-in";
import { actBy, authorOf, sendLetter, writeBack } from "@/test/letters";
import { newSince, readEverything } from "@/test/read-everything";
import { readable } from "@/test/readable";
import { openReadingServer, type ReadingServer, readAll } from "@/test/reading-server";
import { runJobs } from "@/test/run-jobs";
import type { Visitor } from "@/test/visitor";
import { type Person, type TestArticle, test, type World } from "@/test/world";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);
vi.mock("react/jsx-dev-runtime", async (original) =>
  (await import("@/test/pages")).keepingHands(await original()),
);

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});
beforeEach(() => {
  globalThis.afterwordLimits = undefined;
  globalThis.afterwordDemo = true;
});

/** No word of what is taken back, in any spelling. */
const CANARY = /zanzibarine/i;
/** Words for one thing that is sent: they have the canary in them, and are like no other's. */
const words = (n: number) => `The Zanzibarine candlewick, number ${n}, on the sill of my aunt’s back room`;

type Stage = {
  article: TestArticle;
  server: ReadingServer;
  writer: Person;
  author: Person;
  visitor: Visitor;
  moderator: Person;
  everyone: Record<string, Visitor | "guest">;
  /** Every address at which there ever was something. */
  known: Set<string>;
};

async function setStage(world: World): Promise<Stage> {
  const server = await openReadingServer(world);
  closing.push(server.close);
  const article = await world.article();
  const [writer, author, moderator] = [
    await world.newMember(),
    await authorOf(world, article),
    await world.moderator(),
  ];
  const visitor = await comeIn(world, writer);
  const everyone = {
    guest: "guest" as const,
    writer: visitor,
    author: await comeIn(world, author),
    // Admins see what moderators do, and more.
    admin: await comeIn(world, await world.newMember({ roles: ["admin"] })),
  };
  return { article, server, writer, author, visitor, moderator, everyone, known: new Set() };
}

/** Everything that holds a word of it: rows, jobs and letters, and whatever anybody is sent. */
async function traces(world: World, { server, everyone, known }: Stage): Promise<string[]> {
  const stored = (await readEverything(world.db)).filter((row) => CANARY.test(row));
  const sent = (await readAll(world, server, everyone, known)).filter(({ text }) => CANARY.test(text));
  return [...stored, ...sent.map(({ who, address }) => `${address} for ${who}`)];
}

async function newest(world: World): Promise<string> {
  const [row] = await world.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(sql`body like '%Zanzibarine%'`)
    .orderBy(sql`xmin::text::bigint desc`)
    .limit(1);
  if (!row) throw new Error("Nothing was sent.");
  return row.id;
}

const decideOn = (world: World, { moderator }: Stage, contributionId: string, no = false) =>
  decide(world.as(moderator), {
    contributionId,
    revision: 1,
    ...(no ? { verdict: "reject", ruleNumber: 1, reason: "It names her." } : { verdict: "approve" }),
  });

async function send(
  world: World,
  { visitor }: Stage,
  action: Parameters<Visitor["act"]>[0],
  form: Record<string, string>,
): Promise<string> {
  expect((await visitor.act(action, form)).status).toBe("done");
  return newest(world);
}

/** What was sent in every way, and how far it had come when its writer took it back. */
const CASES: [string, (world: World, stage: Stage) => Promise<string>][] = [
  [
    "a note that waits",
    (world, stage) =>
      send(world, stage, openThreadAction, {
        articleSlug: stage.article.slug,
        byline: "anonymous",
        body: words(1),
      }),
  ],
  [
    "a note that was turned down",
    async (world, stage) => {
      const form = { articleSlug: stage.article.slug, byline: stage.writer.bylineId, body: words(2) };
      const id = await send(world, stage, openThreadAction, form);
      await decideOn(world, stage, id, true);
      return id;
    },
  ],
  [
    "a note in the conversation, changed since, reported, and signed with a pen name",
    async (world, stage) => {
      const pen = await proposeByline(world.as(stage.writer), {
        kind: "pen",
        name: "Wren of the Zanzibarine",
      });
      const form = { articleSlug: stage.article.slug, byline: pen.id, body: words(3) };
      const id = await send(world, stage, openThreadAction, form);
      await decideOn(world, stage, id);
      const edit = { contributionId: id, revision: "1", body: `${words(4)}, and more` };
      expect((await stage.visitor.act(reviseContributionAction, edit)).status).toBe("done");
      await reportContribution(world.guest, { contributionId: id, ruleNumber: 1, words: `“${words(3)}”` });
      // The name is taken back by itself, for it may stand under other things as well.
      await stage.visitor.act(withdrawContributionAction, { contributionId: pen.id });
      return id;
    },
  ],
  [
    "a story in print",
    async (world, stage) => {
      const form = {
        articleSlug: stage.article.slug,
        byline: "anonymous",
        title: "Zanzibarine days",
        body: words(5),
        own: "on",
      };
      const id = await send(world, stage, sendStoryAction, form);
      await decideOn(world, stage, id);
      return id;
    },
  ],
  [
    "a question whose answer is printed and often asked",
    async (world, stage) => {
      const form = { article: stage.article.slug, text: words(6), replyMode: "public", as: "member" };
      const id = await send(world, stage, askAsMemberAction, form);
      await decideOn(world, stage, id);
      await publishAnswer(world.as(stage.author), {
        questionId: id,
        alsoFor: [],
        body: `You ask: ${words(6)}. I do.`,
        goes: "printed",
        printedQuestion: words(6),
        promote: true,
      });
      return id;
    },
  ],
];

describe("acceptance 20: after withdrawal a canary is found nowhere: no table, no job, no letter, no page, no shelf", () => {
  test("of everything that a member sent, however far it had come", async ({ world }) => {
    const stage = await setStage(world);
    const ids = [];
    for (const [, make] of CASES) ids.push(await make(world, stage));
    await runJobs(world);
    // All of it was there, and wherever it was is on the shelf by now.
    const found = await traces(world, stage);
    for (const place of ["conversation", "stories", "questions", "account", "moderation", "desk", "report"]) {
      expect(found.join("\n")).toMatch(new RegExp(`^/.*${place}.* for `, "m"));
    }
    for (const contributionId of ids) {
      const outcome = await stage.visitor.act(withdrawContributionAction, { contributionId });
      expect(outcome.status).toBe("done");
    }
    expect(await traces(world, stage)).toEqual([]);
    // Nor is anything of it made again by the worker, or by whoever reads it anew.
    await runJobs(world);
    stage.server.room.expire(["everything"]);
    expect(await traces(world, stage)).toEqual([]);
    expect(await countDrift(world.db)).toEqual([]);
  }, 180_000);

  test("a letter without an account, with its answer and what was written back, by its receipt", async ({
    world,
  }) => {
    const stage = await setStage(world);
    const { id, receipt } = await sendLetter(world, stage.article, { text: words(7) });
    await decideOn(world, stage, id);
    await publishAnswer(world.as(stage.author), {
      questionId: id,
      alsoFor: [],
      body: `You ask: ${words(7)}. I do.`,
      goes: "printed",
      printedQuestion: words(7),
      promote: true,
    });
    await writeBack(world, receipt, `${words(8)}, still.`);
    expect((await traces(world, stage)).length).toBeGreaterThan(2);

    const before = await readEverything(world.db);
    await actBy(world, receipt, "withdraw", {});
    expect(await traces(world, stage)).toEqual([]);
    expect(await world.db.$count(anonMessage)).toBe(0);
    // Nothing was written down of the taking back either.
    const added = newSince(before, await readEverything(world.db)).map((row) => row.split(" ")[0]);
    expect(added).not.toContain("public.audit_events");
    expect(await countDrift(world.db)).toEqual([]);
  }, 180_000);

  test("answers to it stay, under a page that says nothing of it", async ({ world }) => {
    const stage = await setStage(world);
    const form = { articleSlug: stage.article.slug, byline: stage.writer.bylineId, body: words(9) };
    const id = await send(world, stage, openThreadAction, form);
    await decideOn(world, stage, id);
    const [thread] = await rowsOfThread(world, id);
    const answering = await comeIn(world, await world.newMember({ trusted: true }));
    await answering.act(postCommentAction, {
      threadId: thread ?? "",
      byline: "anonymous",
      body: "I have one too.",
    });
    const address = `/articles/${stage.article.slug}/threads/${thread}`;
    expect(readable(await (await stage.server.get(address)).text())).toContain("I have one too.");
    await stage.visitor.act(withdrawContributionAction, { contributionId: id });
    const page = await (await stage.server.get(address)).text();
    expect(readable(page)).toContain("I have one too.");
    expect(page).not.toMatch(CANARY);
    expect(page).not.toContain(stage.writer.name);
  });
});

async function rowsOfThread(world: World, noteId: string): Promise<string[]> {
  const found = await world.db.select().from(comments).where(eq(comments.id, noteId));
  return found.map(({ threadId }) => threadId);
}
