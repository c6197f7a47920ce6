import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect } from "vitest";
import { auditEvents } from "@/db/schema/audit";
import { contributions } from "@/db/schema/contributions";
import { reviews, signals } from "@/db/schema/moderation";
import { outsideChecks } from "@/db/schema/outside";
import { listMyContributions } from "@/lib/contributions/queries";
import { system } from "@/lib/identity/actor";
import { askElsewhere, NoAnswer } from "@/lib/platform/ask-elsewhere";
import { makeCtx } from "@/lib/platform/context";
import { sendLetter } from "@/test/letters";
import { runJobs } from "@/test/run-jobs";
import { sendNote } from "@/test/send-note";
import { test, type World } from "@/test/world";
import { akismet } from "./akismet";
import { checkOutside } from "./check-outside";
import { isResting } from "./is-resting";
import { listServices } from "./queries";
import { tryService } from "./try-service";
import { TRIED_WITH } from "./views";

type Answer = (response: ServerResponse) => void;
const CLEAN = JSON.stringify({ results: [{ flagged: false, categories: {} }] });
const say =
  (text: string, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end(text);

/** A service that answers as it is told, and remembers what it was asked. */
const asked: { path: string; head: string; body: string }[] = [];
let answer: Answer = say(CLEAN);
const server = createServer(async (request: IncomingMessage, response) => {
  let body = "";
  for await (const part of request) body += part;
  asked.push({ path: request.url ?? "", head: JSON.stringify(request.headers), body });
  answer(response);
});
let base = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  process.env.MODERATION_API_URL = `${base}/v1/moderations`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(() => {
  asked.length = 0;
  answer = say(CLEAN);
});

async function stateOf(world: World, id: string) {
  const [row] = await world.db.select().from(contributions).where(eq(contributions.id, id));
  const found = await world.db.select().from(signals).where(eq(signals.contributionId, id));
  return { state: row?.state, reasons: found.map(({ explanation }) => explanation) };
}

describe("acceptance 8: while a service outside is asked, what is sent is held, not passed:", () => {
  test("found clean it passes once, and only its words have left", async ({ world }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const body = "A quiet kitchen, and the kettle on.";
    const note = await sendNote(world, writer, { article, body });
    expect(await stateOf(world, note.id)).toEqual({
      state: "held",
      reasons: ["Waits for an outside check by the moderation service."],
    });
    await runJobs(world);
    await runJobs(world);
    expect(await stateOf(world, note.id)).toEqual({ state: "approved", reasons: [] });
    expect(asked.map((one) => JSON.parse(one.body))).toEqual([{ input: body }]);
    for (const secret of [writer.id, writer.name, writer.email, note.id, article.slug]) {
      expect(JSON.stringify(asked)).not.toContain(secret);
    }
    const passed = await world.db.select().from(auditEvents).where(eq(auditEvents.event, "screening.passed"));
    expect(passed).toMatchObject([{ subjectId: note.id, actorId: null }]);
  });

  test("what else holds it goes on holding it, and what is flagged stays, with the reason", async ({
    world,
  }) => {
    const article = await world.article();
    const first = await sendNote(world, await world.newMember(), { article, body: "My first words here." });
    await runJobs(world);
    expect((await stateOf(world, first.id)).state).toBe("held");
    answer = say(JSON.stringify({ results: [{ flagged: true, categories: { "hate/threatening": true } }] }));
    const trusted = await world.newMember({ trusted: true });
    const flagged = await sendNote(world, trusted, { article, body: "Words of anger." });
    await runJobs(world);
    expect(await stateOf(world, flagged.id)).toEqual({
      state: "held",
      reasons: ["The moderation service finds hatred in it."],
    });
  });

  test("an answer that makes no sense is asked for five times, and then it is a person’s", async ({
    world,
  }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    answer = say('{"results":[]}');
    const note = await sendNote(world, writer, { article, body: "Nothing much to say." });
    for (let attempt = 0; attempt < 7; attempt++) await runJobs(world);
    expect(asked).toHaveLength(5);
    expect(await stateOf(world, note.id)).toEqual({
      state: "held",
      reasons: ["There was no answer from the moderation service, so a person reads it."],
    });
  });

  test("what a service takes for self-harm is read in the crisis queue, and its writer is shown who can be called", async ({
    world,
  }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    answer = say('{"results":[{"flagged":false,"categories":{"self-harm/intent":true}}]}');
    const note = await sendNote(world, writer, { article, body: "I counted them out on the table again." });
    await runJobs(world);
    const [review] = await world.db.select().from(reviews).where(eq(reviews.contributionId, note.id));
    expect(review).toMatchObject({
      queue: "crisis",
      closedAt: null,
      checks: expect.arrayContaining(["crisis"]),
    });
    expect((await stateOf(world, note.id)).state).toBe("held");
    const { items } = await listMyContributions(world.as(writer));
    expect(items[0]).toMatchObject({ id: note.id, care: true });
  });

  test("promise 7: what bears no name is asked about nowhere", async ({ world }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    await sendNote(world, writer, { article, body: "Signed by nobody.", byline: "anonymous" });
    await sendLetter(world, article);
    await runJobs(world);
    expect(asked).toEqual([]);
  });
});

test.for<[string, Answer, string]>([
  ["another status", say(CLEAN, 500), "status"],
  ["a redirect, which isn’t followed", say("", 302, { location: "/elsewhere" }), "redirect"],
  ["more than is read", say("x".repeat(3_000)), "too_large"],
  ["silence", () => undefined, "timeout"],
  ["a line that drops", (response) => response.destroy(), "unreachable"],
])("no answer that counts: %s", async ([, given, problem]) => {
  answer = given;
  await expect(
    askElsewhere(`${base}/x`, { body: "words" }, { within: 300, bytes: 2_000 }),
  ).rejects.toMatchObject({
    problem,
  });
  expect(asked.map(({ path }) => path)).toEqual(["/x"]);
  server.closeAllConnections();
});

test("a service that gave five texts no answer is left alone for some minutes, which counts for no attempt", async ({
  world,
}) => {
  const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  const about = (id: string) => ({ contributionId: id, revision: 1, service: "moderation-api" as const });
  const ask = (id: string) => checkOutside(makeCtx(world.db, system, world.now), about(id));
  await world.db.delete(outsideChecks);
  answer = say("", 503);
  const ids: string[] = [];
  for (const word of ["one", "two", "three", "four", "five", "six"]) {
    ids.push((await sendNote(world, writer, { article, body: `A few words, ${word}.` })).id);
  }
  for (const id of ids) await expect(ask(id)).rejects.toBeInstanceOf(NoAnswer);
  expect(asked).toHaveLength(5);
  const view = async () => (await listServices(admin)).find(({ service }) => service === "moderation-api");
  expect(await view()).toMatchObject({ configured: true });
  expect(await isResting({ ...admin, now: world.now }, "moderation-api")).toBe(true);
  const newest = (await view())?.newest ?? [];
  expect(newest.slice(0, 5).map(({ problem }) => problem)).toEqual(Array(5).fill("status"));

  world.pass(6);
  answer = say(CLEAN);
  await ask(ids[5] ?? "");
  expect((await stateOf(world, ids[5] ?? "")).state).toBe("approved");
});

test("an admin tries a service with a sentence of ours, which stands in the log, and nobody else does", async ({
  world,
}) => {
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  expect(await tryService(admin, { service: "moderation-api" })).toEqual({ flagged: false });
  expect(asked.map(({ body }) => JSON.parse(body))).toEqual([{ input: TRIED_WITH }]);
  answer = say("<p>It works</p>");
  expect(await tryService(admin, { service: "moderation-api" })).toEqual({ problem: "nonsense" });
  expect(await tryService(admin, { service: "akismet" })).toEqual({ problem: "switched_off" });
  expect(await world.db.$count(auditEvents, eq(auditEvents.event, "outside.tried"))).toBe(3);
  for (const ctx of [world.as(await world.moderator()), world.guest]) {
    await expect(tryService(ctx, { service: "moderation-api" })).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(listServices(ctx)).rejects.toMatchObject({ code: "not_allowed" });
  }
});

describe("Akismet", () => {
  const asks = () =>
    akismet({ url: base, key: "a-key", site: "https://essays.example", learn: true, limits });
  const limits = { within: 300, bytes: 2_000 };

  test.for<[string, string, object]>([
    ["ham", "false", { flagged: false }],
    ["spam", "true", { flagged: true, explanation: "Akismet takes it for spam." }],
  ])(
    "its answer %s, and it is told the words and this site, and nobody’s address",
    async ([, said, found]) => {
      answer = say(said);
      expect(await asks().look("A quiet kitchen.")).toEqual(found);
      expect(asked.map(({ path }) => path)).toEqual(["/1.1/comment-check"]);
      expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
        api_key: "a-key",
        blog: "https://essays.example",
        blog_charset: "UTF-8",
        comment_content: "A quiet kitchen.",
        comment_type: "comment",
        user_ip: "127.0.0.1",
      });
    },
  );

  test.for<[string, Answer, string]>([
    ["a key that it doesn’t know", say("invalid"), "nonsense"],
    ["an error of its own", say("false", 500), "status"],
    ["a page of somebody else’s", say("<html>true</html>"), "nonsense"],
    ["both answers at once", say("true\nfalse"), "nonsense"],
    ["silence", () => undefined, "timeout"],
  ])("no answer that counts: %s", async ([, given, problem]) => {
    answer = given;
    await expect(asks().look("Words.")).rejects.toMatchObject({ problem });
    // What was never answered would keep the server from closing.
    if (problem === "timeout") server.closeAllConnections();
  });
});
