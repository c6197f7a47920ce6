import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished } from "vitest";
import { z } from "zod";
import { newId } from "@/db/ids";
import { anonDraw, anonEpoch, anonSpent } from "@/db/schema/anon-tokens";
import { anonMessage, anonThread } from "@/db/schema/anonymity";
import { type Ctx, inTransaction, makeCtx } from "@/lib/platform/context";
import { allow } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { atOnce } from "@/test/at-once";
import { leaveLetter, release } from "@/test/letters";
import { test as base, type World } from "@/test/world";
import { toBase64url } from "./base64url";
import { drawBody, finishDraw, type Prepared, prepareDraw, type Token } from "./blind";
import { checkKeys, signingKey } from "./check-keys";
import { closeAnonDay } from "./close-anon-day";
import { DrawBook, type DrawEntry } from "./draw-book";
import { drawTokens } from "./draw-tokens";
import { dayOf, daysAfter, epochOf } from "./epochs";
import { openEpochs } from "./open-epochs";
import { readKeyDocument } from "./queries";
import { readTokenHeader, redeemToken } from "./redeem-token";
import { DrawInput } from "./schemas";
import { tokenHeader } from "./token-header";
import type { PublishedKey } from "./views";

const test = base.extend("house", async ({ world }: { world: World }, { onCleanup }) => {
  const book = new DrawBook(() => world.db, world.database.url);
  globalThis.afterwordDrawBook = book;
  await world.db.delete(anonDraw);
  await world.db.delete(anonSpent);
  await openEpochs(at(world));
  onCleanup(() => book.close());
  return world;
});

const OLD = { joinedAt: new Date(0), maySend: allow };

/** What the server does at the world's time, or on another day. */
function at(world: World, day?: string): Ctx {
  return makeCtx(world.db, { kind: "guest" }, day ? new Date(`${day}T12:00:00Z`) : world.now);
}

async function keysOf(world: World): Promise<PublishedKey[]> {
  return (await checkKeys(await readKeyDocument(world.db, "https://talk.example"))) ?? [];
}

/** The whole way of a browser: keys, blinding, drawing, checking. `tamper` changes what comes back. */
async function draw(
  world: World,
  day = dayOf(world.now),
  tamper: (
    drawn: { key: string; evaluated: string[]; proof: string },
    prepared: Prepared,
  ) => object = () => ({}),
): Promise<Token[] | undefined> {
  const key = signingKey(await keysOf(world), day);
  if (!key) throw new Error(`No key signs on ${day}.`);
  const prepared = prepareDraw(2);
  const input = DrawInput.parse(JSON.parse(drawBody(key.key, prepared)));
  const drawn = await drawTokens(at(world, day), { id: newId(), ...OLD }, input);
  return finishDraw(prepared, key, { ...drawn, ...tamper(drawn, prepared) }, day);
}

async function drawOne(world: World, day?: string): Promise<Token> {
  const [token] = (await draw(world, day)) ?? [];
  if (!token) throw new Error("Nothing was drawn.");
  return token;
}

const bodyOf = (words: string) => new TextEncoder().encode(words);

/** Spends a token on these words, as the command of a question would. */
async function spend(world: World, token: Token, words: string, day = token.day) {
  const body = bodyOf(words);
  const header = readTokenHeader(await tokenHeader(token, body));
  return inTransaction(at(world, day), (ctx) => redeemToken(ctx, { ...header, body }));
}

describe("a token", () => {
  test("that was drawn blindly is taken once, and sending the same again is safe", async ({ house }) => {
    const token = await drawOne(house);
    expect(await spend(house, token, "How do I ask?")).toEqual({ again: false });
    expect(await spend(house, token, "How do I ask?")).toEqual({ again: true });
    await expect(spend(house, token, "Something else.")).rejects.toMatchObject({ code: "token_spent" });
  });

  test("is worth nothing beside another body, changed, or made by somebody else", async ({ house }) => {
    const token = await drawOne(house);
    const header = readTokenHeader(await tokenHeader(token, bodyOf("Mine.")));
    const redeem = (given: object) =>
      inTransaction(at(house), (ctx) => redeemToken(ctx, { ...header, body: bodyOf("Mine."), ...given }));
    await expect(redeem({ body: bodyOf("Theirs.") })).rejects.toMatchObject({ code: "token_refused" });
    await expect(redeem({ nonce: prepareDraw(1)[0]?.input })).rejects.toMatchObject({
      code: "token_refused",
    });
    const made = { ...token, output: toBase64url(new Uint8Array(64)) };
    await expect(spend(house, made, "Mine.")).rejects.toMatchObject({ code: "token_refused" });
    for (const header of [null, "", "v1", "v2.a.b.c", `${await tokenHeader(token, bodyOf("x"))}.more`]) {
      expect(() => readTokenHeader(header)).toThrow("malformed");
    }
    expect(await spend(house, token, "Mine.")).toEqual({ again: false });
  });

  test("is still whole when the command it was spent on fails", async ({ house }) => {
    const token = await drawOne(house);
    const body = bodyOf("First try.");
    const header = readTokenHeader(await tokenHeader(token, body));
    const failing = inTransaction(at(house), async (ctx) => {
      await redeemToken(ctx, { ...header, body });
      throw new Error("The rest failed.");
    });
    await expect(failing).rejects.toThrow("The rest failed.");
    expect(await spend(house, token, "Second try.")).toEqual({ again: false });
  });

  test("that is spent eight times at once is taken once", async ({ house }) => {
    const token = await drawOne(house);
    const acts = Array.from({ length: 8 }, (_, n) => () => spend(house, token, `Words of number ${n}.`));
    const outcomes = await atOnce(house, sql`lock table anon_spent in access exclusive mode`, acts);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused.map(({ code }) => code)).toEqual(Array(7).fill("token_spent"));
  });

  test("counts in its week and the next two, and is drawn under its own week’s key alone", async ({
    house,
  }) => {
    const token = await drawOne(house);
    expect(token).toMatchObject({ key: "2026-W46", day: "2026-11-10", to: "2026-11-29" });
    await expect(spend(house, token, "Late.", "2026-11-30")).rejects.toMatchObject({ code: "key_stale" });
    expect(await spend(house, token, "In time.", "2026-11-29")).toEqual({ again: false });
    const blinded = prepareDraw(1).map(({ blinded }) => blinded);
    for (const key of ["2026-W45", "2026-W47", "2031-W01"]) {
      const drawing = drawTokens(at(house), { id: newId(), ...OLD }, { v: 1, key, blinded });
      await expect(drawing).rejects.toMatchObject({ code: "key_stale" });
    }
  });
});

describe("what comes back from a draw is refused by the browser", () => {
  const other = ristretto255_oprf.voprf.generateKeyPair();

  test.for([
    [
      "with a proof of another bit",
      ({ proof }) => ({ proof: `${proof[0] === "A" ? "B" : "A"}${proof.slice(1)}` }),
    ],
    ["with its elements in another order", ({ evaluated }) => ({ evaluated: [...evaluated].reverse() })],
    ["with one element too few", ({ evaluated }) => ({ evaluated: evaluated.slice(1) })],
    ["under the name of another key", () => ({ key: "2026-W45" })],
    [
      "when another key has signed it, though its proof is right",
      (_, prepared) => {
        const blinded = prepared.map(({ blinded }) => blinded);
        const signed = ristretto255_oprf.voprf.blindEvaluateBatch(other.secretKey, other.publicKey, blinded);
        return { evaluated: signed.evaluated.map(toBase64url), proof: toBase64url(signed.proof) };
      },
    ],
  ] satisfies [string, NonNullable<Parameters<typeof draw>[2]>][])("%s", async ([, tamper], { house }) => {
    expect(await draw(house, undefined, tamper)).toBeUndefined();
  });
});

describe("the keys", () => {
  test("stand in a chain, the next week’s before it begins, and nobody takes one out or changes it", async ({
    house,
  }) => {
    expect((await keysOf(house)).map(({ key }) => key)).toEqual(["2026-W46", "2026-W47"]);
    await openEpochs(at(house));
    expect(await keysOf(house)).toHaveLength(2);
    for (const change of [
      sql`update anon_key_log set logged_day = '2026-01-01'`,
      sql`delete from anon_key_log`,
      sql`truncate anon_key_log`,
      sql`update anon_epoch set public_key = '\\x00'`,
      sql`delete from anon_epoch`,
    ]) {
      await expect(house.db.execute(change)).rejects.toMatchObject({ cause: { code: "P0001" } });
    }
  });

  test("are refused by a browser when they contradict each other or what it saw before", async ({
    house,
  }) => {
    const document = await readKeyDocument(house.db, "https://talk.example");
    const head = document.keys.at(-1)?.hash;
    expect(await checkKeys(document, head)).toEqual(document.keys);
    const [first, second] = document.keys;
    const foreign = toBase64url(ristretto255_oprf.voprf.generateKeyPair().publicKey);
    for (const keys of [
      [first],
      [second],
      [{ ...first, public: foreign }, second],
      [first, { ...second, from: "2026-11-17" }],
      [first, { ...second, to: "2027-11-17" }],
      [first, second, { ...second, hash: first?.hash }],
      [{}],
    ]) {
      expect(await checkKeys({ ...document, keys }, head)).toBeUndefined();
    }
  });

  test("of a week sign nothing and take nothing where another seed has published them", async ({ house }) => {
    const token = await drawOne(house);
    const foreign = Buffer.from(ristretto255_oprf.voprf.generateKeyPair().publicKey);
    await house.db
      .transaction(async (db) => {
        await db.execute(sql`alter table anon_epoch disable trigger anon_epoch_stays`);
        await db.update(anonEpoch).set({ publicKey: foreign }).where(sql`id = '2026-W46'`);
        const there: World = Object.create(house, { db: { value: db } });
        expect(await openEpochs(at(there))).toEqual(["2026-W46"]);
        await expect(spend(there, token, "Words.")).rejects.toMatchObject({ code: "key_stale" });
        await expect(
          drawTokens(at(there), { id: newId(), ...OLD }, drawing(token.key)),
        ).rejects.toMatchObject({
          code: "key_stale",
        });
        throw new Error("taken back");
      })
      .catch((error: Error) => expect(error.message).toBe("taken back"));
    expect(await openEpochs(at(house))).toEqual([]);
  });
});

const drawing = (key: string, n = 2): DrawInput => ({
  v: 1,
  key,
  blinded: prepareDraw(n).map(({ blinded }) => blinded),
});

describe("two a day", () => {
  function open(world: World): DrawBook {
    const book = new DrawBook(() => world.db, world.database.url);
    onTestFinished(() => book.close());
    return book;
  }
  const entry = (more: Partial<DrawEntry> = {}): DrawEntry => ({
    memberId: newId(),
    day: "2026-11-10",
    n: 1,
    ...more,
  });
  const tooMany = { code: "drawn_today" };

  test("hold in one process, and over all of them, before and after the book is written", async ({
    house,
  }) => {
    const [here, there] = [open(house), open(house)];
    const mine = entry();
    await here.enter(mine);
    await expect(there.enter(mine)).rejects.toMatchObject(tooMany);
    await here.enter(mine);
    await expect(here.enter(mine)).rejects.toMatchObject(tooMany);
    expect(await house.db.select().from(anonDraw)).toEqual([]);
    await here.flush();
    expect(await house.db.select().from(anonDraw)).toEqual([{ ...mine, n: 2 }]);
    await expect(there.enter(mine)).rejects.toMatchObject(tooMany);
    await there.enter({ ...mine, day: "2026-11-11" });
  });

  test("hold for draws that come at once; what was refused leaves nothing behind", async ({ house }) => {
    const [here, there] = [open(house), open(house)];
    const mine = entry({ n: 2 });
    const outcomes = await Promise.allSettled([here, here, there, there].map((book) => book.enter(mine)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await Promise.all([here.strike(mine), there.strike(mine)]);
    await there.enter(mine);
  });

  test("become one more draw at most when a process dies with its book", async ({ house }) => {
    const [here, there] = [open(house), open(house)];
    const mine = entry({ n: 2 });
    await here.enter(mine);
    await house.db.execute(
      sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
        and database = (select oid from pg_database where datname = current_database())`,
    );
    await expect
      .poll(() =>
        there.enter(mine).then(
          () => "drawn",
          () => "refused",
        ),
      )
      .toBe("drawn");
    await expect(there.enter(mine)).rejects.toMatchObject(tooMany);
    await there.flush();
    await expect(open(house).enter(mine)).rejects.toMatchObject(tooMany);
  });
});

describe("the night", () => {
  test("wipes the day’s draws, counts the crowd by its largest day, and lets go what is over", async ({
    house,
  }) => {
    const on = (day: string, members: number) =>
      house.db
        .insert(anonDraw)
        .values(Array.from({ length: members }, () => ({ memberId: newId(), day, n: 2 })));
    const drewOf = async (key: string) => (await keysOf(house)).find((one) => one.key === key)?.drew;
    const token = await drawOne(house, "2026-11-12");
    await spend(house, token, "Words.", "2026-11-12");
    await on("2026-11-12", 3);
    await on("2026-11-13", 2);
    await closeAnonDay(at(house, "2026-11-13"));
    expect((await house.db.select().from(anonDraw)).map(({ day }) => day)).toEqual([
      "2026-11-13",
      "2026-11-13",
    ]);
    expect(await drewOf("2026-W46")).toBeNull();
    expect(await spend(house, token, "Words.", "2026-11-13")).toEqual({ again: true });

    await spend(house, await drawOne(house, "2026-11-13"), "Others.", "2026-11-13");
    await closeAnonDay(at(house, "2026-11-14"));
    await expect(spend(house, token, "Words.", "2026-11-14")).rejects.toMatchObject({ code: "token_spent" });
    const [written] = await rows(
      house.db,
      z.object({ spent: z.number(), transactions: z.number() }),
      sql`select count(*)::int as spent, count(distinct xmin::text)::int as transactions from anon_spent`,
    );
    expect(written).toEqual({ spent: 2, transactions: 1 });
    await closeAnonDay(at(house, "2026-11-16"));
    expect(await house.db.select().from(anonDraw)).toEqual([]);
    expect(await drewOf("2026-W46")).toBe(3);
    expect((await keysOf(house)).map(({ key }) => key)).toEqual(["2026-W46", "2026-W47", "2026-W48"]);
    expect(
      (await house.db.select().from(anonSpent)).filter(({ bodyTag, tagDay }) => bodyTag || tagDay),
    ).toEqual([]);

    await closeAnonDay(at(house, "2026-11-30"));
    await closeAnonDay(at(house, "2026-11-30"));
    expect(await house.db.select().from(anonSpent)).toEqual([]);
  });
});

test("the night writes anew what was written under receipts, whole and in another order", async ({
  house,
}) => {
  const article = await house.article();
  for (let n = 0; n < 12; n++) await leaveLetter(house, article, { text: `Letter ${n}.` });
  await release(house);
  const read = async () => ({
    threads: await house.db.select().from(anonThread),
    messages: await house.db.select().from(anonMessage),
  });
  const sorted = (found: object[]) => found.map((row) => JSON.stringify(row)).sort();
  const before = await read();
  await closeAnonDay(at(house, "2026-11-10"));
  const after = await read();
  for (const table of ["threads", "messages"] as const) {
    const ids = (of: typeof before) => of[table].map(({ id }) => id);
    expect(after[table]).toHaveLength(before[table].length);
    expect(sorted(after[table])).toEqual(sorted(before[table]));
    // Of 12! orders.
    expect(ids(after)).not.toEqual(ids(before));
  }
  const [written] = await rows(
    house.db,
    z.object({ transactions: z.number() }),
    sql`select count(distinct xmin::text)::int as transactions
      from (select xmin from anon_thread union all select xmin from anon_message) written`,
  );
  expect(written).toEqual({ transactions: 1 });
});

const Column = z.object({
  table: z.string(),
  column: z.string(),
  type: z.string(),
  fallback: z.string().nullable(),
  identity: z.string(),
});

describe("no anonymous table", () => {
  test("can tell a time of day, an order or a member", async ({ world }) => {
    const columns = await rows(
      world.db,
      Column,
      sql`select table_name as table, column_name as column, data_type as type, column_default as fallback, is_identity as identity
        from information_schema.columns where table_schema = 'public' and table_name like 'anon\_%'`,
    );
    expect(new Set(columns.map(({ table }) => table)).size).toBeGreaterThanOrEqual(6);
    const odd = columns.filter(
      ({ table, column, type, fallback, identity }) =>
        /time|interval|inet|cidr|macaddr/.test(type) ||
        fallback !== null ||
        identity !== "NO" ||
        (/member|account|byline|address|agent|locale/.test(column) && table !== "anon_draw"),
    );
    expect(odd).toEqual([]);
    const leading = await rows(
      world.db,
      z.object({ leads: z.string() }),
      sql`select conrelid::regclass || ' to ' || confrelid::regclass as leads from pg_constraint
        where contype = 'f' and conrelid::regclass::text like 'anon\_%'
          and confrelid::regclass::text not like 'anon\_%'`,
    );
    expect(leading).toEqual([]);
    const [draws] = await rows(
      world.db,
      z.object({ kept: z.string() }),
      sql`select relpersistence as kept from pg_class where relname = 'anon_draw'`,
    );
    expect(draws).toEqual({ kept: "u" });
  });
});

test("weeks are those of ISO 8601, at the turn of a year too", () => {
  const days = [
    "2026-11-23",
    "2026-11-29",
    "2026-12-31",
    "2027-01-03",
    "2027-01-04",
    "2024-12-30",
    "2021-01-03",
  ];
  expect(days.map(epochOf)).toEqual([
    ...["2026-W48", "2026-W48", "2026-W53", "2026-W53", "2027-W01", "2025-W01", "2020-W53"],
  ]);
  expect(daysAfter("2026-02-28", 1)).toBe("2026-03-01");
});
