import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, vi } from "vitest";
import { z } from "zod";
import { POST as askWithoutAccount } from "@/app/api/anon/ask/route";
import { newId } from "@/db/ids";
import { contributions } from "@/db/schema/contributions";
import { wordList } from "@/db/schema/moderation";
import { decide } from "@/lib/moderation/decisions/decide";
import { rows } from "@/lib/platform/rows";
import { askAsMemberAction } from "@/lib/questions/actions";
import { openReceipt } from "@/lib/questions/receipts/open-receipt";
import { sendStoryAction } from "@/lib/stories/actions";
import { openThreadAction, postCommentAction } from "@/lib/threads/actions";
import { findThread } from "@/lib/threads/queries";
import { comeIn } from "@/test/come-in";
import { askRequest, nobody, readLetter, release } from "@/test/letters";
import { mailServer } from "@/test/mail-server";
import { runJobs } from "@/test/run-jobs";
import { sendNote } from "@/test/send-note";
import type { Outcome, Visitor } from "@/test/visitor";
import { withoutScreening } from "@/test/without-screening";
import { type Person, test, type World } from "@/test/world";
import { proposeBylineAction, reviseContributionAction } from "./actions";
import { listMyContributions } from "./queries";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

beforeEach(() => {
  globalThis.afterwordLimits = undefined;
});

// Configured from the beginning, and down until it is needed.
const mail = mailServer();
beforeAll(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${await mail.on()}`;
  await mail.off();
});
afterAll(mail.off);

const NOT_SCREENED = "Screening could not be finished, so a person reads it.";

/** A member of long standing, whose notes are in the conversation at once as a rule, in their browser. */
async function trusted(world: World): Promise<{ person: Person; visitor: Visitor }> {
  const person = await world.newMember({ trusted: true });
  return { person, visitor: await comeIn(world, person) };
}

async function newest(world: World, person: Person) {
  const { items } = await listMyContributions(world.as(person));
  return items[0];
}

// Coral's checks fail open.
describe("acceptance 8: while screening is down, what is sent is held, not passed, and never lost:", () => {
  test("a note, an answer, a story, a question and a name, by the forms they are sent with", async ({
    world,
  }) => {
    const { person, visitor } = await trusted(world);
    const article = await world.article();
    const standing = await sendNote(world, person, { article, body: "This one stood before." });
    const send = { articleSlug: article.slug, byline: person.bylineId };
    await withoutScreening(world, async () => {
      const sent: [string, Outcome][] = [
        ["A note, meanwhile.", await visitor.act(openThreadAction, { ...send, body: "A note, meanwhile." })],
        [
          "An answer, meanwhile.",
          await visitor.act(postCommentAction, {
            threadId: standing.threadId,
            byline: "anonymous",
            body: "An answer, meanwhile.",
          }),
        ],
        [
          "A story, meanwhile.",
          await visitor.act(sendStoryAction, {
            ...send,
            title: "Meanwhile",
            body: "A story, meanwhile.",
            own: "on",
          }),
        ],
        [
          "A question, meanwhile?",
          await visitor.act(askAsMemberAction, {
            article: article.slug,
            text: "A question, meanwhile?",
            replyMode: "private",
            as: "member",
          }),
        ],
        ["Mean While", await visitor.act(proposeBylineAction, { kind: "pen", name: "Mean While" })],
      ];
      for (const [body, outcome] of sent) {
        expect([body, outcome.status]).toEqual([body, "done"]);
        const [row] = await world.db.select().from(contributions).where(eq(contributions.body, body));
        expect([body, row?.state]).toEqual([body, "held"]);
      }
      const { items } = await listMyContributions(world.as(person));
      expect(items.slice(0, 4).map(({ reasons }) => reasons)).toEqual(Array(4).fill([NOT_SCREENED]));
    });
    const read = await findThread(world.db, { article: article.slug, thread: standing.threadId });
    expect(read?.thread.shown).toHaveLength(1);
  });

  test("a question without an account, whose receipt opens it", async ({ world }) => {
    const article = await world.article();
    globalThis.afterwordDatabase = world.database;
    const letter = { text: "Who asks, meanwhile?", replyMode: "private" as const };
    const { request, keys } = await askRequest(world, article, letter);
    await withoutScreening(world, async () => {
      expect((await askWithoutAccount(request)).status).toBe(202);
      await release(world);
    });
    const { opened } = await openReceipt(nobody(world), keys);
    expect(opened.letters).toMatchObject([{ words: [{ children: ["Who asks, meanwhile?"] }] }]);
    const id = opened.letters[0]?.id ?? "";
    expect(await readLetter(world, id)).toMatchObject({ state: "held", memberId: null, ownerTag: null });
  });

  test("an edit of something published: the old words stay up", async ({ world }) => {
    const { person, visitor } = await trusted(world);
    const note = await sendNote(world, person, { article: await world.article(), body: "The old words." });
    expect(note.state).toBe("approved");
    await withoutScreening(world, async () => {
      const edit = { contributionId: note.id, revision: "1", body: "The new words, meanwhile." };
      expect((await visitor.act(reviseContributionAction, edit)).status).toBe("done");
    });
    const [row] = await world.db.select().from(contributions).where(eq(contributions.id, note.id));
    expect(row).toMatchObject({ state: "approved", body: "The old words.", pendingRevision: 2 });
  });

  test("caught up with later: a moderator lets it through, and what comes next is screened again", async ({
    world,
  }) => {
    const { person, visitor } = await trusted(world);
    const article = await world.article();
    const send = { articleSlug: article.slug, byline: person.bylineId };
    await withoutScreening(world, async () => {
      await visitor.act(openThreadAction, { ...send, body: "Sent while nobody screened." });
    });
    const held = await newest(world, person);
    await decide(world.as(await world.moderator()), {
      contributionId: held?.id ?? "",
      revision: 1,
      verdict: "approve",
    });
    expect(await newest(world, person)).toMatchObject({
      body: "Sent while nobody screened.",
      state: "approved",
    });
    await visitor.act(openThreadAction, { ...send, body: "Sent when all was well again." });
    expect(await newest(world, person)).toMatchObject({ state: "approved", reasons: [] });
  });
});

const Waiting = z.object({ pid: z.number() });

/** Sends a note while screening waits for a table that somebody else has locked, and then does something about it. */
async function hang(
  world: World,
  visitor: Visitor,
  note: Record<string, string>,
  then: (pid: number) => Promise<unknown>,
): Promise<Outcome> {
  const [sending] = await world.db.transaction(async (tx) => {
    await tx.execute(sql`lock table word_list in access exclusive mode`);
    const sending = visitor.act(openThreadAction, note);
    let waiting: z.output<typeof Waiting> | undefined;
    while (!waiting) {
      const query = sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      [waiting] = await rows(world.db, Waiting, query);
    }
    await then(waiting.pid);
    return [sending];
  });
  return sending;
}

describe("acceptance 8: while screening hangs, nothing passes by it:", () => {
  test.for([
    [
      "it goes on at last, and finds what it would have found",
      undefined,
      ["Has “quick cash” from the list: spam."],
    ],
    ["it is told to give up", sql`pg_cancel_backend`, [NOT_SCREENED]],
    ["its connection dies", sql`pg_terminate_backend`, [NOT_SCREENED]],
  ] as const)("%s", async ([, end, reasons], { world }) => {
    const { person, visitor } = await trusted(world);
    const article = await world.article();
    await world.db.delete(wordList);
    await world.db
      .insert(wordList)
      .values({ id: newId(), pattern: "quick cash", effect: "hold", why: "spam." });
    const note = {
      articleSlug: article.slug,
      byline: person.bylineId,
      body: `Some quick cash on ${article.slug}.`,
    };
    // Whoever was told to give up tries without what hung, while the lock is still held.
    const outcome = await hang(world, visitor, note, async (pid) => {
      if (end) await world.db.execute(sql`select ${end}(${pid}::int)`);
    });
    expect(outcome.status).toBe("done");
    expect(await newest(world, person)).toMatchObject({ body: note.body, state: "held", reasons });
  });
});

describe("acceptance 8: while mail is down or the worker is stopped, posting and deciding go on; the letters leave later, once each", () => {
  const Job = z.object({ attempts: z.number(), error: z.string().nullable() });
  const jobs = (world: World) =>
    rows(world.db, Job, sql`select attempts, last_error as error from graphile_worker.jobs order by id`);
  test("a note is sent, held, decided and read in the meantime, and its writer told at last", async ({
    world,
  }) => {
    const writer = await world.newMember();
    const visitor = await comeIn(world, writer);
    const article = await world.article();
    await world.db.execute(sql`delete from graphile_worker._private_jobs`);
    const body = "Posted while no letter could leave.";
    const sent = await visitor.act(openThreadAction, {
      articleSlug: article.slug,
      byline: writer.bylineId,
      body,
    });
    expect(sent.status).toBe("done");
    const note = await newest(world, writer);
    expect(note?.state).toBe("held");
    // The worker is stopped: nobody takes the job, and nothing waits for it.
    const { state } = await decide(world.as(await world.moderator()), {
      contributionId: note?.id ?? "",
      revision: 1,
      verdict: "approve",
    });
    expect(state).toBe("approved");
    expect(await jobs(world)).toEqual([{ attempts: 0, error: null }]);

    // The worker runs, and the mail server doesn't answer.
    await runJobs(world);
    await runJobs(world);
    expect(await jobs(world)).toEqual([{ attempts: 2, error: "MailProblem" }]);
    expect(mail.taken).toEqual([]);
    const again = { articleSlug: article.slug, byline: writer.bylineId, body: "And once more." };
    expect((await visitor.act(openThreadAction, again)).status).toBe("done");

    await mail.on();
    await runJobs(world);
    await runJobs(world);
    expect(await jobs(world)).toEqual([]);
    expect(mail.taken).toHaveLength(1);
    expect(mail.taken[0]?.to).toMatchObject({ text: writer.email });
    expect(mail.taken[0]?.text).not.toContain(body);
  });
});
