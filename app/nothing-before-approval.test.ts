import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, vi } from "vitest";
import { POST as askWithoutAccount } from "@/app/api/anon/ask/route";
import { contributions } from "@/db/schema/contributions";
import { localMail } from "@/db/schema/mail";
import { reviews } from "@/db/schema/moderation";
import { comments } from "@/db/schema/threads";
import { findArticle, listArticles } from "@/lib/articles/queries";
import { reviseContributionAction } from "@/lib/contributions/actions";
import { proposeByline } from "@/lib/contributions/bylines/propose-byline";
import { decideAction } from "@/lib/moderation/actions";
import { reportContributionAction } from "@/lib/moderation/reports/actions";
import { askAsMemberAction } from "@/lib/questions/actions";
import { answerAction, keepDraftAction } from "@/lib/questions/desk/actions";
import { sendStoryAction } from "@/lib/stories/actions";
import { openThreadAction, postCommentAction } from "@/lib/threads/actions";
import { comeIn, guestOf } from "@/test/come-in";
import { askRequest, authorOf, release, tokenOf } from "@/test/letters";
import { readable } from "@/test/readable";
import { openReadingServer, readAll, type Sent } from "@/test/reading-server";
import { runJobs } from "@/test/run-jobs";
import { sendNote } from "@/test/send-note";
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

/** Words that stand nowhere else, by what they were sent as. */
const WORDS = {
  note: "quillwort in the gutter",
  penName: "Ortolan Vesper",
  margin: "sorrel under the sill",
  reply: "woodruff by the stair",
  title: "Tamarisk and tin",
  story: "bilberries in a bucket",
  question: "asphodel or ivy",
  letter: "campion before supper",
  edit: "saxifrage after all",
  report: "fumitory about me",
  spam: "cheap henbane here",
} as const;
type Kind = keyof typeof WORDS;

/** Everyone who may read none of what waits. */
type Readers = Record<"guest" | "member" | "author", Visitor | "guest">;

type Stage = { article: TestArticle; writer: Person; author: Person; standing: string };

/** Sends one thing of every kind, as people do; everything of it waits. */
async function sendAll(world: World, { article, writer, standing }: Stage): Promise<void> {
  const visitor = await comeIn(world, writer);
  const pen = await proposeByline(world.as(writer), { kind: "pen", name: WORDS.penName });
  const [thread] = await threadsOf(world, standing);
  const done = [
    await visitor.act(openThreadAction, {
      articleSlug: article.slug,
      byline: pen.id,
      body: `There is ${WORDS.note}.`,
    }),
    await visitor.act(openThreadAction, {
      articleSlug: article.slug,
      byline: "anonymous",
      body: `There is ${WORDS.margin}.`,
      blockId: "block-0",
    }),
    await visitor.act(postCommentAction, {
      threadId: thread ?? "",
      byline: writer.bylineId,
      body: `There is ${WORDS.reply}.`,
    }),
    await visitor.act(openThreadAction, {
      articleSlug: article.slug,
      byline: writer.bylineId,
      body: `Buy ${WORDS.spam}.`,
    }),
    await visitor.act(sendStoryAction, {
      articleSlug: article.slug,
      byline: "anonymous",
      title: WORDS.title,
      body: `We had ${WORDS.story}.`,
      own: "on",
    }),
    await visitor.act(askAsMemberAction, {
      article: article.slug,
      text: `Would you take ${WORDS.question}?`,
      replyMode: "public",
      as: "member",
    }),
    await visitor.act(reviseContributionAction, {
      contributionId: standing,
      revision: "1",
      body: `It was ${WORDS.edit}.`,
    }),
    await guestOf(world).act(reportContributionAction, {
      contributionId: standing,
      ruleNumber: "1",
      words: `This is ${WORDS.report}.`,
    }),
  ];
  expect(done.map(({ status, message }) => [status, message])).toEqual(
    done.map(({ message }) => ["done", message]),
  );
  const letter = { text: `Would you take ${WORDS.letter}?`, replyMode: "public" as const };
  const asked = await askWithoutAccount((await askRequest(world, article, letter)).request);
  expect(asked.status).toBe(202);
  await release(world);
}

async function threadsOf(world: World, noteId: string): Promise<string[]> {
  const found = await world.db.select().from(comments).where(eq(comments.id, noteId));
  return found.map(({ threadId }) => threadId);
}

/** The contribution that carries these words, and the review in which it waits. */
async function waiting(world: World, kind: Kind) {
  const [found] = await world.db
    .select({ id: contributions.id, reviewId: reviews.id, revision: reviews.revision })
    .from(contributions)
    .innerJoin(reviews, eq(reviews.contributionId, contributions.id))
    .where(
      kind === "letter"
        ? // Its words are sealed; there is one of them.
          sql`closed_at is null and byline_kind = 'receipt'`
        : sql`closed_at is null and exists (select 1 from contribution_revisions v
            where v.contribution_id = ${contributions.id} and v.body like ${`%${WORDS[kind]}%`})`,
    );
  if (!found) throw new Error(`Nothing waits of ${kind}.`);
  return found;
}

/** What waiting words are found in, by whom. */
function leaks(sent: Sent[], kinds: readonly Kind[] = list(WORDS)): string[] {
  return sent.flatMap(({ who, address, text }) =>
    kinds
      .filter((kind) => text.toLowerCase().includes(WORDS[kind].toLowerCase()))
      .map((kind) => `${kind} at ${address} for ${who}`),
  );
}

/** What was there before, and reads otherwise now. Of a desk's own clock each reading has another time. */
function changed(before: Sent[], after: Sent[]): string[] {
  const timeless = (text: string) => text.replace(/"now":"[^"]+"/g, "");
  const now = new Map(after.map(({ who, address, text }) => [`${who} ${address}`, timeless(text)]));
  return before.flatMap(({ who, address, text }) =>
    now.get(`${who} ${address}`) === timeless(text) ? [] : [`${address} for ${who}`],
  );
}

function list<T extends object>(of: T): (keyof T)[] {
  return Object.keys(of).filter((key): key is Extract<keyof T, string> => key in of);
}

async function listen(world: World): Promise<string[]> {
  const heard: string[] = [];
  const client = new pg.Client({ connectionString: world.database.url });
  client.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await client.connect();
  closing.push(() => client.end());
  await client.query("listen afterword_expire");
  return heard;
}

async function countsOf(world: World, { slug }: TestArticle) {
  const page = await findArticle(world.db, slug, world.now);
  const { articles } = await listArticles(world.db, { limit: 8 });
  expect(articles.find((article) => article.slug === slug)?.counts).toEqual(page?.counts);
  return page?.counts;
}

// Isso #443, Waline #3815.
describe("acceptance 7: no mail, feed, live event or count before approval; once, after it; none for spam", () => {
  test("in every page, answer, letter, count and notice there is, for a guest, a member and the author", async ({
    world,
  }) => {
    const server = await openReadingServer(world);
    closing.push(server.close);
    const article = await world.article();
    const [writer, author] = [await world.newMember(), await authorOf(world, article)];
    const elder = await world.newMember({ trusted: true });
    const { id: standing } = await sendNote(world, writer, { article, body: "It was nothing at all." });
    const moderator = await comeIn(world, await world.moderator());
    const approve = async (kind: Kind) => {
      const { id: contributionId, reviewId, revision } = await waiting(world, kind);
      const item = { contributionId, reviewId, revision: String(revision) };
      const outcome = await moderator.act(decideAction, { ...item, verdict: "approve" });
      expect([kind, outcome.status]).toEqual([kind, "done"]);
      return contributionId;
    };
    await moderator.act(decideAction, { contributionId: standing, revision: "1", verdict: "approve" });
    const readers: Readers = {
      guest: "guest",
      member: await comeIn(world, elder),
      author: await comeIn(world, author),
    };
    await runJobs(world);
    // Publishes the keys of this week, which a server does at its start.
    await tokenOf(world);
    const heard = await listen(world);
    const letters = async () => (await world.db.select().from(localMail)).length;
    const before = { counts: await countsOf(world, article), letters: await letters() };
    expect(before.counts).toEqual({ notes: 1, stories: 0, answers: 0 });
    // Everything is on the shelf already, so that what stays there too long is noticed.
    const empty = await readAll(world, server, readers);

    await sendAll(world, { article, writer, author, standing });
    await runJobs(world);
    expect(leaks(await readAll(world, server, readers))).toEqual([]);
    // Nor does anything else tell that something waits: made anew, all that was there is as it was, to the byte.
    server.room.expire(["everything"]);
    const filled = await readAll(world, server, readers);
    expect(leaks(filled)).toEqual([]);
    expect(changed(empty, filled)).toEqual([]);
    expect(await countsOf(world, article)).toEqual(before.counts);
    expect(await letters()).toBe(before.letters);
    expect(heard).toEqual([]);

    // Approved: where it belongs, once, and at once.
    const page = `/articles/${article.slug}`;
    const threadOf = async (id: string) => `${page}/threads/${(await threadsOf(world, id))[0]}`;
    const once = async (address: string, words: string) => {
      const html = await (await server.get(address)).text();
      expect([address, readable(html).split(words).length - 1]).toEqual([address, 1]);
    };
    await once(await threadOf(standing), "It was nothing at all.");
    const note = await approve("note");
    await once(await threadOf(note), WORDS.note);
    expect(await (await server.get(await threadOf(note))).text()).toContain(WORDS.penName);
    await once(await threadOf(await approve("margin")), WORDS.margin);
    await once(await threadOf(await approve("reply")), WORDS.reply);
    const story = await approve("story");
    await once(`/stories/${story}`, WORDS.story);
    await once(`${page}/stories`, WORDS.title);
    await approve("edit");
    await once(await threadOf(standing), WORDS.edit);
    expect(await countsOf(world, article)).toEqual({ notes: 4, stories: 1, answers: 0 });
    expect(heard.length).toBeGreaterThan(0);

    // A cleared question goes to its author, and to nobody else before the answer is printed.
    const [question, letter] = [await approve("question"), await approve("letter")];
    const read = await readAll(world, server, readers);
    expect(leaks(read, ["question", "letter"]).filter((leak) => !leak.endsWith("for author"))).toEqual([]);
    expect(leaks(read, ["report", "spam"])).toEqual([]);
    const desk = read.find(({ who, address }) => who === "author" && address === "/desk")?.text ?? "";
    expect(desk).toContain(WORDS.letter);
    const answer = { questionId: question, goes: "printed", printedQuestion: "Which plant?" };
    const write = await comeIn(world, author);
    await write.act(keepDraftAction, { ...answer, body: "A drafted mugwort." });
    const drafted = await readAll(world, server, { guest: "guest", member: readers.member });
    expect(drafted.filter(({ text }) => text.includes("mugwort"))).toEqual([]);
    expect(await countsOf(world, article)).toMatchObject({ answers: 0 });
    await write.act(answerAction, { ...answer, body: "A sent mugwort.", next: "send" });
    await once(`${page}/questions`, "A sent mugwort.");
    expect(await countsOf(world, article)).toEqual({ notes: 4, stories: 1, answers: 1 });

    // Spam: nothing but the word to its writer that it isn't printed.
    const spam = await waiting(world, "spam");
    await moderator.act(decideAction, {
      contributionId: spam.id,
      reviewId: spam.reviewId,
      revision: "1",
      verdict: "reject",
      ruleNumber: "3",
      reason: "It sells something.",
    });
    const quiet = heard.length;
    expect(leaks(await readAll(world, server, readers), ["spam", "report"])).toEqual([]);
    expect(await countsOf(world, article)).toEqual({ notes: 4, stories: 1, answers: 1 });

    // One letter each for what a member sent, though each job is done twice, and none carries a word of it.
    await world.db.execute(sql`select graphile_worker.add_job(t.identifier, j.payload)
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`);
    await runJobs(world);
    const sent = (await world.db.select().from(localMail)).slice(before.letters);
    expect(sent.map(({ to }) => to)).toEqual(Array(8).fill(writer.email));
    expect(sent.filter(({ text }) => text.includes("can’t be published as it is"))).toHaveLength(1);
    expect(
      leaks(sent.map(({ to, subject, text }) => ({ who: to, address: "mail", text: subject + text }))),
    ).toEqual([]);
    expect(heard.length).toBe(quiet);
    expect(letter).not.toBe(question);
  }, 180_000);
});
