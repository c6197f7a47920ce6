import { beforeEach, describe, expect } from "vitest";
import { z } from "zod";
import { POST as act } from "@/app/api/anon/act/route";
import { POST as ask } from "@/app/api/anon/ask/route";
import { POST as letterbox } from "@/app/api/anon/letterbox/route";
import { POST as open } from "@/app/api/anon/open/route";
import { padBody } from "@/lib/anonymity/protocol/pad-body";
import { toBase64url } from "@/lib/anonymity/tokens/base64url";
import type { Token } from "@/lib/anonymity/tokens/blind";
import { tokenHeader } from "@/lib/anonymity/tokens/token-header";
import { LIMITS } from "@/lib/platform/rate-limit";
import { actInput, askBody, makeKeys, release, tokenOf } from "@/test/letters";
import { newSince, readEverything } from "@/test/read-everything";
import { test as base, type World } from "@/test/world";

const test = base.extend("house", async ({ world }: { world: World }) => {
  globalThis.afterwordDatabase = world.database;
  return world;
});

beforeEach(() => {
  globalThis.afterwordLimits = undefined;
});

const own = { "sec-fetch-site": "same-origin", "x-afterword-caller": "a-network" };
const Answer = z
  .object({
    code: z.string().optional(),
    fieldErrors: z.record(z.string(), z.string()).optional(),
    come_back: z.string().nullable().optional(),
    nudge: z.object({ key: z.string() }).loose().optional(),
    opened: z.unknown().optional(),
    pad: z.string(),
  })
  .loose();

/** Sends a body to a handler, as the page does. */
async function send(
  handler: (request: Request) => Promise<Response>,
  body?: BodyInit,
  headers: Record<string, string> = {},
) {
  const request = new Request("http://localhost:3000/api/anon/ask", {
    method: "POST",
    headers: { ...own, "content-type": "application/json", ...headers },
    body,
  });
  const response = await handler(request);
  const text = await response.text();
  const { pad: _, ...answer } = Answer.parse(JSON.parse(text));
  return { response, status: response.status, bytes: Buffer.byteLength(text), answer };
}

async function withToken(token: Token, body: Uint8Array<ArrayBuffer>) {
  return { "anon-token": await tokenHeader(token, body) };
}

const padded = ({ loc, ...fields }: { loc: Uint8Array } & Record<string, unknown>) =>
  padBody({ ...fields, loc: toBase64url(loc) }) ?? new Uint8Array();

describe("a door for nobody in particular", () => {
  // `anonymity.md` 2: the server refuses any anonymous write that arrives with a cookie or an authorization header.
  for (const [name, value] of [
    ["cookie", "authjs.session-token=abc"],
    ["cookie", "anything=1"],
    ["authorization", "Bearer abc"],
  ] as const) {
    test(`an ask with ${name}: ${value} is refused, and so is all else; nothing is written`, async ({
      house,
    }) => {
      const body = askBody(await house.article(), makeKeys());
      const headers = await withToken(await tokenOf(house), body);
      const before = await readEverything(house.db);
      for (const handler of [ask, open, act, letterbox]) {
        const { status, answer } = await send(handler, body, { ...headers, [name]: value });
        expect({ status, code: answer.code }).toEqual({ status: 400, code: "cookie_not_wanted" });
      }
      expect(newSince(before, await readEverything(house.db))).toEqual([]);
    });
  }

  test("takes a question, lets its receipt open, reply and withdraw it, and lets nobody keep an answer", async ({
    house,
  }) => {
    const keys = makeKeys();
    // Characters that no database keeps are left out.
    const body = askBody(await house.article({ answerDays: [1, 4] }), keys, {
      text: "How do\0 I ask\ud83d?",
    });
    const headers = await withToken(await tokenOf(house), body);
    const asked = await send(ask, body, headers);
    expect(asked).toMatchObject({
      status: 202,
      bytes: 512,
      answer: { v: 1, come_back: expect.stringMatching(/^20/) },
    });
    expect(asked.response.headers.get("cache-control")).toBe("no-store");
    expect(asked.response.headers.getSetCookie()).toEqual([]);
    expect(await send(ask, body, headers)).toMatchObject({ status: 202, bytes: 512, answer: asked.answer });
    const opened = await send(open, padded({ v: 1, loc: keys.loc }));
    expect(opened).toMatchObject({
      status: 200,
      bytes: 8_192,
      answer: {
        v: 1,
        seq: 0,
        notes: [],
        refundable: false,
        opened: { letters: [{ state: "waiting", words: [{ tag: "p", children: ["How do I ask\uFFFD?"] }] }] },
      },
    });
    await release(house);
    const early = await send(act, padded(await actInput(keys, "reply", { text: "And then?" }, 1)));
    expect(early).toMatchObject({ status: 422, answer: { code: "not_yet_answered" } });
    const gone = await send(act, padded(await actInput(keys, "withdraw", {}, 1)));
    expect(gone).toMatchObject({ status: 200, bytes: 512, answer: { v: 1 } });
    expect(await send(open, padded({ v: 1, loc: keys.loc }))).toMatchObject({
      status: 404,
      answer: { code: "receipt_unknown" },
    });
  });

  test("a replay with another body is refused with 409, and with a changed one with 403", async ({
    house,
  }) => {
    const article = await house.article();
    const token = await tokenOf(house);
    const [keys, body] = [makeKeys(), askBody(article, makeKeys())];
    await send(ask, body, await withToken(token, body));
    const other = askBody(article, keys, { text: "Other words." });
    expect(await send(ask, other, await withToken(token, other))).toMatchObject({
      status: 409,
      answer: { code: "token_spent" },
    });
    expect(await send(ask, other, await withToken(token, body))).toMatchObject({
      status: 403,
      answer: { code: "token_refused" },
    });
    const stale = { ...token, key: "2026-W01" };
    expect(await send(ask, other, await withToken(stale, other))).toMatchObject({
      status: 409,
      answer: { code: "key_stale" },
    });
  });

  test("says what is wrong with a field, and what is to be read once more, and nothing of what only a browser makes", async ({
    house,
  }) => {
    const article = await house.article();
    const token = await tokenOf(house);
    const sent = async (body: Uint8Array<ArrayBuffer>) => send(ask, body, await withToken(token, body));
    const empty = await sent(askBody(article, makeKeys(), { text: "  " }, { replyMode: "everyone" }));
    expect(empty.status).toBe(422);
    expect(Object.keys(empty.answer.fieldErrors ?? {}).sort()).toEqual(["replyMode", "text"]);
    const nudge = await sent(askBody(article, makeKeys(), { text: "Write to ann@example.org, please." }));
    expect(nudge).toMatchObject({ status: 422, answer: { code: "read_once_more", nudge: { waits: true } } });
    const body = askBody(article, makeKeys());
    const malformed = [
      send(ask, body),
      send(ask, body, { ...(await withToken(token, body)), "anon-work": "v1.a.1.b" }),
      send(ask, body.slice(1), await withToken(token, body.slice(1))),
      sent(askBody(article, makeKeys(), {}, { kind: "story" })),
      sent(askBody(article, makeKeys(), {}, { pub: "short" })),
      sent(askBody(article, makeKeys(), {}, { more: "than there is" })),
      send(open, " ".repeat(2_048)),
      send(act, padded({ ...(await actInput(makeKeys(), "withdraw", {}, 1)), seq: -1 })),
    ];
    for (const { status, answer } of await Promise.all(malformed)) {
      expect({ status, code: answer.code }).toEqual({ status: 400, code: "malformed" });
    }
  });

  test("is not opened from another site", async ({ house }) => {
    const body = askBody(await house.article(), makeKeys());
    const headers = { ...(await withToken(await tokenOf(house), body)), "sec-fetch-site": "cross-site" };
    for (const handler of [ask, open, act, letterbox]) {
      expect((await send(handler, body, headers)).status).toBe(403);
    }
  });

  test("slows one network down, keeping no address", async ({ house }) => {
    const body = askBody(await house.article(), makeKeys());
    for (let n = 0; n < LIMITS.ask.points; n++) await send(ask, "");
    const headers = await withToken(await tokenOf(house), body);
    expect((await send(ask, body, headers)).status).toBe(429);
    expect((await send(ask, body, { ...headers, "x-afterword-caller": "another-network" })).status).toBe(202);
  });

  test("asks for work of who has no token", async ({ house }) => {
    expect(house.db).toBeDefined();
    expect(await send(letterbox)).toMatchObject({
      status: 200,
      bytes: 512,
      answer: { v: 1, most: 200_000, salt: expect.any(String), signature: expect.any(String) },
    });
  });
});
