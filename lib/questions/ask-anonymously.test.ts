import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { anonMessage, anonThread } from "@/db/schema/anonymity";
import { articles } from "@/db/schema/articles";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { reviews, signals } from "@/db/schema/moderation";
import { questions } from "@/db/schema/questions";
import type { AnonRequest } from "@/lib/anonymity/anon-route";
import { openLetterbox } from "@/lib/anonymity/letterbox/open-letterbox";
import type { ReceiptKeys } from "@/lib/anonymity/protocol/derive-receipt";
import { makeSalt, solveWork, workHeader } from "@/lib/anonymity/protocol/proof-of-work";
import { readInput } from "@/lib/anonymity/read-input";
import { openLetter, sealLetter } from "@/lib/anonymity/sealed-text";
import { toBase64url } from "@/lib/anonymity/tokens/base64url";
import type { Token } from "@/lib/anonymity/tokens/blind";
import { tokenHeader } from "@/lib/anonymity/tokens/token-header";
import { countDrift } from "@/lib/contributions/count-drift";
import {
  askBody,
  leaveLetter,
  makeKeys,
  nobody,
  readLetter,
  release,
  sendLetter,
  tokenOf,
} from "@/test/letters";
import { newSince, readEverything, tracesOfTime } from "@/test/read-everything";
import { type TestArticle, test, type World } from "@/test/world";
import { askAnonymously } from "./ask-anonymously";
import { askAsMember } from "./ask-as-member";
import { comeBackDay } from "./come-back-day";
import { openReceipt } from "./receipts/open-receipt";
import { AskAnonymouslyInput } from "./schemas";

const letter = { text: "How do I ask for quiet?", replyMode: "private", wishes: ["words"] } as const;
const asked = { ...letter, wishes: [...letter.wishes] };

type Sending = { body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string>; at?: Date };

/** Asks as a device does, with these headers or this token. */
async function ask(
  world: World,
  article: { slug: string },
  keys: ReceiptKeys,
  { body = askBody(article, keys, asked), headers = {}, at = world.now }: Sending,
) {
  const input = readInput(AskAnonymouslyInput, new TextDecoder().decode(body), ["text"]);
  const request: AnonRequest = { body, headers: new Headers(headers), at };
  return askAnonymously(nobody(world), input, request);
}

async function askWith(
  world: World,
  article: { slug: string },
  token: Token,
  keys = makeKeys(),
  text: string = letter.text,
) {
  const body = askBody(article, keys, { ...asked, text });
  return ask(world, article, keys, { body, headers: { "anon-token": await tokenHeader(token, body) } });
}

function threadsOf(world: World, { id }: TestArticle) {
  return world.db.select().from(anonThread).where(eq(anonThread.articleId, id));
}

describe("a question with a token", () => {
  test("is a spent token, a thread and a sealed letter, until its batch is released", async ({ world }) => {
    const article = await world.article({ answerDays: [4] });
    const keys = makeKeys();
    const before = await readEverything(world.db);
    const token = await tokenOf(world, world.now);
    // Tuesday, 10 November; a Thursday two days later is not too soon.
    expect(await askWith(world, article, token, keys)).toEqual({ comeBack: "2026-11-12" });
    const added = newSince(before, await readEverything(world.db)).map((row) => row.split(" ")[0]);
    expect(added.filter((table) => !/anon_epoch|anon_key_log/.test(table ?? "")).sort()).toEqual([
      "public.anon_message",
      "public.anon_spent",
      "public.anon_thread",
    ]);
    const [thread] = await threadsOf(world, article);
    expect(thread).toMatchObject({
      state: "waiting",
      standing: "token",
      burned: false,
      seq: 0,
      receivedDay: "2026-11-10",
    });
    expect((await openReceipt(nobody(world), keys)).opened.letters).toMatchObject([{ state: "waiting" }]);

    await release(world);
    const [message] = await world.db
      .select()
      .from(anonMessage)
      .where(eq(anonMessage.threadId, thread?.id ?? ""));
    const id = message?.id ?? "";
    expect(openLetter(id, message?.body ?? new Uint8Array())).toMatchObject(asked);
    expect(await readLetter(world, id)).toMatchObject({
      kind: "question",
      state: "held",
      bylineKind: "receipt",
      body: "",
    });
    const [question] = await world.db.select().from(questions).where(eq(questions.id, id));
    expect(question).toMatchObject({
      stage: "waiting",
      replyMode: "private",
      wishes: ["words"],
      follows: null,
    });
    const [review] = await world.db.select().from(reviews).where(eq(reviews.contributionId, id));
    expect(review).toMatchObject({ queue: "questions", closedAt: null, urgency: 0 });
    expect(await threadsOf(world, article)).toMatchObject([{ state: "released" }]);
    expect(await countDrift(world.db)).toEqual([]);
    // Released once.
    await release(world);
    expect(await world.db.$count(questions, eq(questions.articleId, article.id))).toBe(1);
  });

  test("a refused ask writes nothing, and its token is still whole", async ({ world }) => {
    const [article, paused, off] = [
      await world.article(),
      await world.article({ questions: "paused" }),
      await world.article({ questions: "off" }),
    ];
    const token = await tokenOf(world, world.now);
    const keys = makeKeys();
    await leaveLetter(world, article, { receipt: keys });
    const before = await readEverything(world.db);
    const refused = async (asking: Promise<unknown>, code: string) => {
      await expect(asking).rejects.toMatchObject({ code });
      expect(newSince(before, await readEverything(world.db))).toEqual([]);
    };
    await refused(askWith(world, paused, token), "questions_paused");
    await refused(askWith(world, off, token), "questions_off");
    await refused(askWith(world, { slug: "nowhere" }, token), "not_found");
    await refused(askWith(world, article, token, makeKeys(), "![](https://example.org/a.png)"), "body_empty");
    await refused(askWith(world, article, token, makeKeys(), "Write to ann@example.org."), "read_once_more");
    // A locator that has a thread, and a key under which anybody could read what is sealed.
    await refused(askWith(world, article, token, keys), "sent_otherwise");
    await refused(ask(world, article, keys, {}), "malformed");
    const header = await tokenHeader(token, askBody(article, keys));
    await refused(ask(world, article, keys, { headers: { "anon-token": header } }), "token_refused");
    const open = askBody(article, makeKeys(), asked, { seal: toBase64url(new Uint8Array(32)) });
    const sealed = { body: open, headers: { "anon-token": await tokenHeader(token, open) } };
    await refused(ask(world, article, keys, sealed), "malformed");
    await askWith(world, article, token);
    expect(await threadsOf(world, article)).toHaveLength(2);
  });

  test("a replay with the same body gives the same answer and one letter, with another body it is refused", async ({
    world,
  }) => {
    const article = await world.article({ answerDays: [1] });
    const token = await tokenOf(world, world.now);
    const keys = makeKeys();
    const body = askBody(article, keys, asked);
    const headers = { "anon-token": await tokenHeader(token, body) };
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => ask(world, article, keys, { body, headers })),
    );
    expect(sent).toEqual(Array(5).fill({ comeBack: "2026-11-16" }));
    // Also when the author has paused since: the answer had only been lost on its way.
    await world.db.update(articles).set({ questions: "paused" }).where(eq(articles.id, article.id));
    expect(await ask(world, article, keys, { body, headers })).toEqual(sent[0]);
    await expect(askWith(world, article, token, keys, "Other words.")).rejects.toMatchObject({
      code: "token_spent",
    });
    expect(await threadsOf(world, article)).toHaveLength(1);
  });

  test("who is asked to read it once more may send it as it is, and the moderators are told", async ({
    world,
  }) => {
    const article = await world.article();
    const token = await tokenOf(world, world.now);
    const text = "May I write to ann@example.org?";
    const nudge = await askWith(world, article, token, makeKeys(), text).catch(({ about }) => about.nudge);
    expect(nudge).toMatchObject({ waits: true });
    const keys = makeKeys();
    const body = askBody(article, keys, { ...asked, text, seen: nudge.key });
    await ask(world, article, keys, { body, headers: { "anon-token": await tokenHeader(token, body) } });
    await release(world);
    const found = await signalsOf(world, keys);
    expect(found).toContain("insisted");
  });
});

async function signalsOf(world: World, keys: ReceiptKeys): Promise<string[]> {
  const { opened } = await openReceipt(nobody(world), keys);
  const found = await world.db
    .select({ check: signals.check })
    .from(signals)
    .where(eq(signals.contributionId, opened.letters[0]?.id ?? ""));
  return found.map(({ check }) => check);
}

describe("a question through the letterbox", () => {
  async function solve(at: Date) {
    const asked = await openLetterbox(at);
    const number = await solveWork(asked);
    return { asked, header: workHeader(asked, number ?? -1) };
  }

  test("is taken for work, once, in time, and waits behind the others as unverified", async ({ world }) => {
    globalThis.afterwordLimits = undefined;
    const article = await world.article();
    const keys = makeKeys();
    const { asked: box, header } = await solve(world.now);
    const send = (header: string, more: Sending = {}) =>
      ask(world, article, keys, { headers: { "anon-work": header }, ...more });
    const salt = toBase64url(makeSalt(world.now));
    await expect(send(workHeader({ ...box, salt }, 1))).rejects.toMatchObject({ code: "work_refused" });
    await expect(send(header.replace("v1", "v2"))).rejects.toMatchObject({ code: "malformed" });
    const late = new Date(world.now.getTime() + 11 * 60_000);
    await expect(send(header, { at: late })).rejects.toMatchObject({ code: "work_stale" });
    expect(await threadsOf(world, article)).toEqual([]);

    await send(header);
    // Sent again, however late, it is the same letter; with other words it is refused.
    await send(header, { at: late });
    const other = askBody(article, keys, { ...asked, text: "Other words." });
    await expect(send(header, { body: other })).rejects.toMatchObject({ code: "work_stale" });
    expect(await threadsOf(world, article)).toMatchObject([{ standing: "letterbox" }]);
    await release(world);
    expect(await signalsOf(world, keys)).toContain("unverified");
    const [review] = await world.db.select().from(reviews).where(eq(reviews.articleId, article.id));
    expect(review?.urgency).toBe(-1);
  }, 60_000);
});

describe("the batch", () => {
  test("a letter that can’t be released holds up no other, and is tried again", async ({ world }) => {
    const article = await world.article();
    const [broken, whole] = [await leaveLetter(world, article), await leaveLetter(world, article)];
    const [{ body } = { body: null }] = await world.db
      .select()
      .from(anonMessage)
      .where(eq(anonMessage.id, broken.id));
    const sealed = (bytes: Buffer | null) =>
      world.db.update(anonMessage).set({ body: bytes }).where(eq(anonMessage.id, broken.id));
    await sealed(sealLetter(whole.id, { ...asked }));
    await release(world);
    expect((await readLetter(world, whole.id)).state).toBe("held");
    await expect(readLetter(world, broken.id)).rejects.toThrow("no such letter");
    await sealed(body);
    await release(world);
    expect((await readLetter(world, broken.id)).state).toBe("held");
    const batches = await world.db
      .select()
      .from(anonMessage)
      .where(sql`thread_id in (select id from anon_thread where article_id = ${article.id})`);
    expect(new Set(batches.map(({ releaseBatch }) => releaseBatch)).size).toBe(2);
    expect(await countDrift(world.db)).toEqual([]);
  });
});

describe("nobody can tell who asked", () => {
  const CANARY = /zanzibarine/i;

  // Promise 7, and the table of `anonymity.md` 4.
  test("a dump after asking and after the release shows no word of the letter, no time of day, no ordered id, no member", async ({
    world,
  }) => {
    const article = await world.article();
    const bystander = await world.newMember({ trusted: true });
    await world.note(bystander, article);
    const before = await readEverything(world.db);
    const text = "Does the zanzibarine sing at the third bell?";
    await leaveLetter(world, article, { ...asked, text });
    const waiting = newSince(before, await readEverything(world.db));
    await release(world);
    const released = newSince(before, await readEverything(world.db));
    expect(released.some((row) => row.startsWith("public.contributions"))).toBe(true);
    for (const row of [...waiting, ...released]) {
      expect(row).not.toMatch(CANARY);
      expect(row).not.toContain(bystander.id);
    }
    expect(tracesOfTime(before, [...waiting, ...released])).toEqual([]);
    // No job, no line in the log of what was done.
    expect(released.filter((row) => /^(graphile_worker\.|public\.audit_events)/.test(row))).toEqual([]);
  });

  test("neither a contribution nor a revision of a receipt can hold words", async ({ world }) => {
    const { id } = await sendLetter(world, await world.article());
    for (const words of [
      { body: "Words." },
      { html: "<p>Words.</p>" },
      { masked: "W" },
      { textKey: Buffer.of(1) },
    ]) {
      const storing = world.db.update(contributions).set(words).where(eq(contributions.id, id));
      await expect(storing).rejects.toMatchObject({ cause: { code: "23514" } });
    }
    const [revision] = await world.db
      .select()
      .from(contributionRevisions)
      .where(eq(contributionRevisions.contributionId, id));
    expect(revision).toMatchObject({ body: "", html: "", masked: null, title: null, lexemes: "" });
  });

  test("the same question from a member, nameless to readers, has no account on it in the clear", async ({
    world,
  }) => {
    const article = await world.article();
    const asker = await world.newMember();
    const before = await readEverything(world.db);
    const question = await askAsMember(world.as(asker), { ...asked, article: article.slug });
    expect(question).toMatchObject({ state: "held", bylineKind: "anonymous", memberId: null });
    const added = newSince(before, await readEverything(world.db));
    expect(added.filter((row) => row.includes(asker.id) || row.includes(asker.name))).toEqual([]);
  });
});

test("the day to come back is one on which the author answers, and not too soon", () => {
  const on = (days: number[]) => comeBackDay(days, new Date("2026-11-25T23:59:00Z"));
  // A Wednesday: Thursday is too soon, Friday is not.
  expect([on([4]), on([5]), on([3]), on([7, 1]), on([]), on([1, 2, 3, 4, 5, 6, 7])]).toEqual([
    "2026-12-03",
    "2026-11-27",
    "2026-12-02",
    "2026-11-29",
    null,
    null,
  ]);
});
