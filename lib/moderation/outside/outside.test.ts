import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect } from "vitest";
import { auditEvents } from "@/db/schema/audit";
import { contributions } from "@/db/schema/contributions";
import { signals } from "@/db/schema/moderation";
import { askElsewhere } from "@/lib/platform/ask-elsewhere";
import { sendLetter } from "@/test/letters";
import { runJobs } from "@/test/run-jobs";
import { sendNote } from "@/test/send-note";
import { test, type World } from "@/test/world";

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
