import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect } from "vitest";
import { z } from "zod";
import { newId } from "@/db/ids";
import { contributions } from "@/db/schema/contributions";
import { decisions, reviews, wordList } from "@/db/schema/moderation";
import { decide } from "@/lib/moderation/decisions/decide";
import { rows } from "@/lib/platform/rows";
import { openThread } from "@/lib/threads/open-thread";
import { mailServer } from "@/test/mail-server";
import { runJobs } from "@/test/run-jobs";
import { withoutScreening } from "@/test/without-screening";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { countDrift } from "./count-drift";

const mail = mailServer();
beforeAll(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${await mail.on()}`;
});
afterAll(mail.off);

/** How many notes are sent while things are as they are, before the next thing is stopped or begun again. */
const STAGE = 24;

/** People who post without a pause; every fifth note has a listed word in it. */
function postingLoad(world: World, writers: readonly Person[], article: TestArticle) {
  const sent: { id: string; body: string; stage: string }[] = [];
  let stage = "before";
  const post = async (writer: Person, until: () => boolean) => {
    while (!until()) {
      const began = stage;
      const body = `Note ${newId()}${sent.length % 5 === 0 ? ", and quick cash" : ""}.`;
      const note = { articleSlug: article.slug, body, byline: writer.bylineId, contentNotes: [] };
      const { id } = await openThread(world.as(writer), note);
      sent.push({ id, body, stage: began === stage ? stage : "between" });
    }
  };
  return {
    sent,
    /** All post while the work is done, and each at least until that many more have been sent. */
    during: async (name: string, work: () => Promise<unknown>) => {
      const [enough, doing] = [sent.length + STAGE, { done: false }];
      stage = name;
      const posting = writers.map((writer) =>
        post(writer, () => sent.length >= enough && (doing.done || sent.length >= enough + STAGE)),
      );
      await work();
      doing.done = true;
      await Promise.all(posting);
      stage = "between";
    },
  };
}

const Job = z.object({ id: z.coerce.string() });

async function decideWhatWaits(world: World, moderator: Person, most: number): Promise<void> {
  const held = await world.db
    .select({ id: reviews.contributionId })
    .from(reviews)
    .innerJoin(contributions, eq(contributions.id, reviews.contributionId))
    .where(and(isNull(reviews.closedAt), eq(contributions.kind, "comment")))
    .limit(most);
  for (const { id } of held) {
    await decide(world.as(moderator), { contributionId: id, revision: 1, verdict: "approve" });
  }
}

// Coral's checks fail open; Waline #687 loses what is posted while mail is down.
test("acceptance 8: with screening, mail and the worker stopped one after the other under posting load, nothing is lost, nothing passes unseen, and everything catches up", async ({
  world,
}) => {
  const [article, moderator] = [await world.article(), await world.moderator()];
  const writers = await Promise.all(Array.from({ length: 8 }, () => world.newMember({ trusted: true })));
  await world.db
    .insert(wordList)
    .values({ id: newId(), pattern: "quick cash", effect: "hold", why: "It sells something." });
  const load = postingLoad(world, writers, article);

  await load.during("all is well", async () => undefined);
  // Taken away while they post, and given back while they post.
  await load.during("between", () =>
    withoutScreening(world, () => load.during("screening is down", async () => undefined)),
  );
  await mail.off();
  await load.during("mail is down", async () => {
    await decideWhatWaits(world, moderator, 10);
    await runJobs(world);
  });
  expect(mail.taken).toEqual([]);
  await mail.on();
  // No worker takes a job while these are sent and decided.
  await load.during("the worker is stopped", () => decideWhatWaits(world, moderator, 10));

  const stored = await world.db
    .select({ id: contributions.id, body: contributions.body, state: contributions.state })
    .from(contributions)
    .where(
      inArray(
        contributions.id,
        load.sent.map(({ id }) => id),
      ),
    );
  const byId = new Map(stored.map((row) => [row.id, row]));
  const decided = new Set(
    (await world.db.select({ id: decisions.contributionId }).from(decisions)).map(({ id }) => id),
  );
  for (const { id, body, stage } of load.sent) {
    const row = byId.get(id);
    expect(row?.body).toBe(body);
    // Approved by nobody: only what was screened, and had nothing in it.
    const passed = row?.state === "approved" && !decided.has(id);
    if (passed) expect([stage, body.includes("quick cash")]).not.toEqual([expect.anything(), true]);
    if (passed) expect(stage).not.toBe("screening is down");
  }
  const stages = new Set(load.sent.map(({ stage }) => stage));
  expect([...stages]).toEqual(
    expect.arrayContaining(["all is well", "screening is down", "mail is down", "the worker is stopped"]),
  );
  expect(await countDrift(world.db)).toEqual([]);

  // And now everything catches up: each letter once, and nothing left to do.
  await decideWhatWaits(world, moderator, 20);
  await runJobs(world);
  await runJobs(world);
  expect(await rows(world.db, Job, sql`select id from graphile_worker.jobs`)).toEqual([]);
  const told = await world.db.select({ id: decisions.id }).from(decisions);
  expect(mail.taken).toHaveLength(told.length);
  expect(await countDrift(world.db)).toEqual([]);
}, 60_000);
