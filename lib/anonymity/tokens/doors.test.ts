import { eq } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { z } from "zod";
import { GET as readKeys } from "@/app/(reading)/afterword-keys/[now]/route";
import { POST as drawHandler } from "@/app/api/anon/draw/route";
import { members } from "@/db/schema/identity";
import { liftSanction } from "@/lib/moderation/sanctions/lift-sanction";
import { makeCtx } from "@/lib/platform/context";
import { comeIn, guestOf } from "@/test/come-in";
import { readEverything } from "@/test/read-everything";
import { accountOf, penNameOf, sanction } from "@/test/sanctioned";
import type { Visitor } from "@/test/visitor";
import { test as base, type Person, type World } from "@/test/world";
import { toBase64url } from "./base64url";
import { drawBody, finishDraw, prepareDraw } from "./blind";
import { checkKeys, signingKey } from "./check-keys";
import { DrawBook } from "./draw-book";
import { dayOf } from "./epochs";
import { openEpochs } from "./open-epochs";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

const DAY_MS = 24 * 3_600_000;

// The routes read the clock of the machine.
const test = base.extend("house", async ({ world }: { world: World }, { onCleanup }) => {
  globalThis.afterwordDatabase = world.database;
  const book = new DrawBook(() => world.db, world.database.url);
  globalThis.afterwordDrawBook = book;
  world.now = new Date();
  await openEpochs(makeCtx(world.db, { kind: "guest" }, world.now));
  onCleanup(() => book.close());
  return world;
});

/** A member whose account was made so long ago, in milliseconds. */
async function memberFor(world: World, age: number): Promise<Person> {
  const member = await world.newMember();
  const joinedAt = new Date(Date.now() - age);
  await world.db.update(members).set({ joinedAt }).where(eq(members.id, member.id));
  return member;
}

async function keyOfToday(visitor: Visitor) {
  const answer = await visitor.ask(readKeys, "GET", "/", { params: Promise.resolve({ now: "now" }) });
  const key = signingKey((await checkKeys(await answer.json())) ?? [], dayOf(new Date()));
  if (!key) throw new Error("No key signs today.");
  return key;
}

const Answer = z.object({ code: z.string().optional() });

async function send(visitor: Visitor, body: unknown) {
  const request = new Request("http://localhost:3000/api/anon/draw", {
    method: "POST",
    headers: visitor.headers(),
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const answer = await visitor.within(() => drawHandler(request));
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.getSetCookie()).toEqual([]);
  const { code } = Answer.parse(await answer.clone().json());
  return { status: answer.status, code, answer };
}

/** Draws so many as a browser does, and says what came of it. */
async function draw(visitor: Visitor, n = 2) {
  return send(visitor, drawBody((await keyOfToday(visitor)).key, prepareDraw(n)));
}

const Drawn = z.object({ key: z.string(), evaluated: z.array(z.string()), proof: z.string() });

describe("drawing", () => {
  test("gives a member two tokens a day, proven to come from the published key", async ({ house }) => {
    const visitor = await comeIn(house, await memberFor(house, 2 * DAY_MS));
    const [key, prepared] = [await keyOfToday(visitor), prepareDraw(2)];
    const { status, answer } = await send(visitor, drawBody(key.key, prepared));
    expect(status).toBe(200);
    expect(finishDraw(prepared, key, Drawn.parse(await answer.json()), dayOf(new Date()))).toHaveLength(2);
    expect(await draw(visitor, 1)).toMatchObject({ status: 200, code: "drawn_today" });
  });

  test("writes nothing at once, and afterwards how many, not when: no event, no job, nothing beside it", async ({
    house,
  }) => {
    const member = await memberFor(house, 2 * DAY_MS);
    const visitor = await comeIn(house, member);
    const before = await readEverything(house.db);
    expect(await draw(visitor)).toMatchObject({ status: 200, code: undefined });
    expect(await readEverything(house.db)).toEqual(before);
    await globalThis.afterwordDrawBook?.flush();
    const added = (await readEverything(house.db)).filter((row) => !before.includes(row));
    expect(added).toHaveLength(1);
    const row: unknown = JSON.parse(added[0]?.replace("public.anon_draw ", "") ?? "");
    expect(row).toEqual({ member_id: member.id, day: dayOf(new Date()), n: 2 });
  });

  test("is refused, and writes nothing: to guests, to the young, to whoever may not send anything", async ({
    house,
  }) => {
    const [guest, young] = [guestOf(house), await comeIn(house, await memberFor(house, DAY_MS - 60_000))];
    const moderator = await house.moderator();
    const sanctioned: Visitor[] = [];
    for (const kind of ["warn", "suspend", "ban"] as const) {
      const member = await memberFor(house, 2 * DAY_MS);
      const until = dayOf(new Date(Date.now() + 9 * DAY_MS));
      await sanction(house, moderator, accountOf(member), kind, kind === "suspend" ? { until } : {});
      sanctioned.push(await comeIn(house, member));
    }
    const before = await readEverything(house.db);
    expect(await draw(guest)).toMatchObject({ status: 401, code: "sign_in_first" });
    expect(await draw(young)).toMatchObject({ status: 200, code: "too_young" });
    for (const visitor of sanctioned) {
      expect(await draw(visitor)).toMatchObject({ status: 200, code: "sanctioned" });
    }
    await globalThis.afterwordDrawBook?.flush();
    expect(await readEverything(house.db)).toEqual(before);
  });

  test("counts what a pen name was given, and no more once it is lifted", async ({ house }) => {
    const [moderator, member] = [await house.moderator(), await memberFor(house, 2 * DAY_MS)];
    const penName = await penNameOf(house, member, "Hall Light");
    const banned = await sanction(house, moderator, { of: "pen", id: penName }, "ban");
    const visitor = await comeIn(house, member);
    expect(await draw(visitor)).toMatchObject({ code: "sanctioned" });
    await liftSanction(house.as(moderator), { sanctionId: banned });
    expect(await draw(visitor)).toMatchObject({ status: 200, code: undefined });
  });

  test("is refused, and costs nothing, for what isn’t as it has to be", async ({ house }) => {
    const visitor = await comeIn(house, await memberFor(house, 2 * DAY_MS));
    const { key } = await keyOfToday(visitor);
    const [element = ""] = prepareDraw(1).map(({ blinded }) => toBase64url(blinded));
    const before = await readEverything(house.db);
    for (const body of [
      "no json",
      {},
      { v: 2, key, blinded: [element] },
      { v: 1, key, blinded: [] },
      { v: 1, key, blinded: [element, element, element] },
      { v: 1, key, blinded: [element.slice(1)] },
      { v: 1, key, blinded: [`${element}A`] },
      { v: 1, key, blinded: [element], member: "somebody" },
      // No element of the group, and its identity.
      { v: 1, key, blinded: [toBase64url(new Uint8Array(32).fill(255))] },
      { v: 1, key, blinded: [toBase64url(new Uint8Array(32))] },
      `{"v":1,"key":"${key}","blinded":["${element}"],"pad":"${"x".repeat(2_000)}"}`,
    ]) {
      expect([body, await send(visitor, body)]).toMatchObject([body, { status: 400, code: "malformed" }]);
    }
    const late = { v: 1, key: "2020-W01", blinded: [element] };
    expect(await send(visitor, late)).toMatchObject({ status: 409, code: "key_stale" });
    visitor.extra = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
    expect(await draw(visitor)).toMatchObject({ status: 403, code: "wrong_origin" });
    visitor.extra = {};
    expect(await readEverything(house.db)).toEqual(before);
    expect(await draw(visitor)).toMatchObject({ status: 200, code: undefined });
  });
});

test("the key document is the same bytes for everyone, and sets no cookie", async ({ house }) => {
  const read = async (visitor: Visitor) => {
    const answer = await visitor.ask(readKeys, "GET", "/", { params: Promise.resolve({ now: "now" }) });
    return { headers: [...answer.headers], body: await answer.text() };
  };
  const [guest, member] = [guestOf(house), await comeIn(house, await memberFor(house, 2 * DAY_MS))];
  const forGuests = await read(guest);
  expect(await read(member)).toEqual(forGuests);
  expect(forGuests.headers).toEqual([["content-type", "application/json; charset=utf-8"]]);
  const elsewhere = await guest.ask(readKeys, "GET", "/", { params: Promise.resolve({ now: "then" }) });
  expect(elsewhere.status).toBe(404);
});
