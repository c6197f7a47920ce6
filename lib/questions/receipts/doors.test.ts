import { eq } from "drizzle-orm";
import { beforeEach, describe, expect } from "vitest";
import { z } from "zod";
import { POST as ask } from "@/app/api/anon/ask/route";
import { POST as open } from "@/app/api/anon/open/route";
import { POST as withdraw } from "@/app/api/anon/withdraw/route";
import { POST as writeBack } from "@/app/api/anon/write-back/route";
import { anonThread } from "@/db/schema/anonymity";
import { LIMITS } from "@/lib/platform/rate-limit";
import { readEverything } from "@/test/read-everything";
import { test as base, type World } from "@/test/world";

const test = base.extend("house", async ({ world }: { world: World }) => {
  globalThis.afterwordDatabase = world.database;
  return world;
});

beforeEach(() => {
  globalThis.afterwordLimits = undefined;
});

const own = { "sec-fetch-site": "same-origin", "x-afterword-caller": "a-network" };
const State = z.object({
  status: z.string(),
  code: z.string().optional(),
  message: z.string().optional(),
  fieldErrors: z.record(z.string(), z.string()).optional(),
  result: z.unknown().optional(),
});

/** Sends JSON to a handler, as the page does. */
async function send(
  handler: (request: Request) => Promise<Response>,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const request = new Request("http://localhost:3000/api/anon/ask", {
    method: "POST",
    headers: { ...own, "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const response = await handler(request);
  return { response, status: response.status, state: State.parse(await response.json()) };
}

async function letter(world: World) {
  const article = await world.article();
  return { article: article.slug, articleId: article.id, text: "How do I ask?", replyMode: "private" };
}

const Given = z.object({ receipt: z.array(z.string()).length(6) });

describe("a door for nobody in particular", () => {
  // `anonymity.md` 2: the server refuses any anonymous write that arrives with a cookie or an authorization header.
  for (const [name, value] of [
    ["cookie", "authjs.session-token=abc"],
    ["cookie", "anything=1"],
    ["authorization", "Bearer abc"],
  ] as const) {
    test(`refuses a request with ${name}: ${value}, and writes nothing`, async ({ house }) => {
      const { articleId, ...body } = await letter(house);
      const before = await readEverything(house.db);
      for (const handler of [ask, open, withdraw, writeBack]) {
        const { status, state } = await send(handler, { ...body, words: "a b c d e f" }, { [name]: value });
        expect({ status, code: state.code }).toEqual({ status: 400, code: "cookie_not_wanted" });
      }
      expect(await readEverything(house.db)).toEqual(before);
      expect(await house.db.select().from(anonThread).where(eq(anonThread.articleId, articleId))).toEqual([]);
    });
  }

  test("takes a question with characters that no database keeps, without them", async ({ house }) => {
    const { articleId, ...body } = await letter(house);
    const { status, state } = await send(ask, { ...body, text: "How do\0 I ask\ud83d?" });
    expect(status).toBe(200);
    const opened = await send(open, { words: Given.parse(state.result).receipt.join(" ") });
    expect(opened.state.result).toMatchObject({
      letters: [{ words: [{ tag: "p", children: ["How do I ask\uFFFD?"] }] }],
    });
  });

  test("takes a question, gives its six words once, and lets nobody keep the answer", async ({ house }) => {
    const { articleId, ...body } = await letter(house);
    const { response, status, state } = await send(ask, body);
    expect(status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.getSetCookie()).toEqual([]);
    const { receipt } = Given.parse(state.result);
    const opened = await send(open, { words: receipt.join(" ") });
    expect(opened.state.result).toMatchObject({ letters: [{ state: "waiting" }] });
    expect((await send(withdraw, { words: receipt.join(" ") })).state.result).toEqual({ withdrawn: true });
    expect((await send(open, { words: receipt.join(" ") })).status).toBe(404);
  });

  test("names what is missing, field by field", async ({ house }) => {
    const { article } = await letter(house);
    const { status, state } = await send(ask, { article, text: "  " });
    expect(status).toBe(422);
    expect(Object.keys(state.fieldErrors ?? {}).sort()).toEqual(["replyMode", "text"]);
  });

  test("is not opened from another site, nor by what is no JSON or too long", async ({ house }) => {
    const { articleId: _, ...body } = await letter(house);
    expect((await send(ask, body, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await send(ask, "no json")).status).toBe(422);
    expect((await send(ask, { ...body, text: "x".repeat(70_000) })).status).toBe(422);
  });

  test("slows one network down, and all of them together, keeping no address", async ({ house }) => {
    const { articleId: _, ...body } = await letter(house);
    for (let n = 0; n < LIMITS.ask.points; n++) await send(ask, { ...body, text: "" });
    expect((await send(ask, body)).status).toBe(429);
    expect((await send(ask, body, { "x-afterword-caller": "another-network" })).status).toBe(200);
  });
});
