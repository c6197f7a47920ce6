import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { z } from "zod";
import { decide } from "@/lib/moderation/decisions/decide";
import { decideThread } from "@/lib/moderation/decisions/decide-thread";
import { moveNote } from "@/lib/moderation/decisions/move-note";
import { undoDecision } from "@/lib/moderation/decisions/undo-decision";
import { reportContribution } from "@/lib/moderation/reports/report-contribution";
import { claimReview } from "@/lib/moderation/reviews/claim-review";
import { chance } from "@/lib/platform/chance";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { declineQuestion } from "@/lib/questions/desk/decline-question";
import { demoteFromFaq } from "@/lib/questions/desk/demote-from-faq";
import { passOn } from "@/lib/questions/desk/pass-on";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { sendStory } from "@/lib/stories/send-story";
import { openThread } from "@/lib/threads/open-thread";
import { postComment } from "@/lib/threads/post-comment";
import { actBy, authorOf, clear, type SentLetter, sendLetter } from "@/test/letters";
import { readCount } from "@/test/read-count";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { proposeByline } from "./bylines/propose-byline";
import { countDrift } from "./count-drift";
import { reviseContribution } from "./revise-contribution";
import { withdrawContribution } from "./withdraw-contribution";

/** Something that was sent: by a member, or by nobody, who has a receipt for it. */
type Sent = { id: string; writer: Person } | SentLetter;

/** The people and places of one run. */
type Stage = {
  world: World;
  articles: { article: TestArticle; author: Person }[];
  staff: Person[];
  writers: Person[];
  random: () => number;
  sent: Sent[];
};

const rule = { ruleNumber: 1, reason: "It names somebody." };
const Id = z.object({ id: z.string() });
const Two = z.object({ id: z.string(), kept: z.string(), revision: z.number() });

/** What anybody may do, whether or not it can be done just then. */
function acts({ world, articles, staff, writers, random, sent }: Stage): (() => Promise<unknown>)[] {
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Refusal("not_found");
    return item;
  };
  // Some are sent in the same words twice.
  const words = (about: string) => `${about}, as I would say it at ${Math.floor(random() * 400)}.`;
  const moderator = () => world.as(pick(staff));
  const revision = () => (random() < 0.7 ? 1 : 2);
  const some = () => pick(sent);
  const somethingOf = async (query: ReturnType<typeof sql>) => pick(await rows(world.db, Id, query)).id;
  const byline = (writer: Person) => (random() < 0.4 ? "anonymous" : writer.bylineId);
  const keep = async (writer: Person, sending: Promise<{ id: string }>) => {
    sent.push({ id: (await sending).id, writer });
  };
  const oneOfOurs = (): Person => pick([...writers, ...articles.map(({ author }) => author)]);

  const open = async () => {
    const [writer, { article }] = [oneOfOurs(), pick(articles)];
    const note = {
      articleSlug: article.slug,
      body: words("A note"),
      byline: byline(writer),
      contentNotes: [],
    };
    await keep(writer, openThread(world.as(writer), note));
  };
  const reply = async () => {
    const writer = oneOfOurs();
    const threadId = await somethingOf(sql`select id from threads where shown`);
    const under = await rows(
      world.db,
      Id,
      sql`select id from comments where thread_id = ${threadId} and shown and depth > 0`,
    );
    const parentId = random() < 0.5 && under.length > 0 ? pick(under).id : undefined;
    const note = { threadId, parentId, body: words("An answer"), byline: byline(writer), contentNotes: [] };
    await keep(writer, postComment(world.as(writer), note));
  };
  const tell = async () => {
    const [writer, { article }] = [pick(writers), pick(articles)];
    const story = {
      articleSlug: article.slug,
      title: words("A title"),
      body: words("A story"),
      own: "on" as const,
    };
    await keep(writer, sendStory(world.as(writer), { ...story, byline: byline(writer), contentNotes: [] }));
  };
  const ask = async () => {
    sent.push(await sendLetter(world, pick(articles).article, { text: words("A question") }));
  };
  const name = async () => {
    const writer = pick(writers);
    const letters = Array.from({ length: 8 }, () => pick(Array.from("bcdfghjkqstvxz"))).join("");
    await proposeByline(world.as(writer), { kind: "pen", name: `Name ${letters}` });
  };

  const approve = () =>
    decide(moderator(), { contributionId: some().id, revision: revision(), verdict: "approve" });
  const reject = () =>
    decide(moderator(), { contributionId: some().id, revision: revision(), verdict: "reject", ...rule });
  const askChange = () =>
    decide(moderator(), { contributionId: some().id, revision: revision(), verdict: "ask_change", ...rule });
  const remove = () =>
    decide(moderator(), { contributionId: some().id, revision: revision(), verdict: "remove", ...rule });
  const restore = async () => {
    const contributionId = await somethingOf(sql`select id from contributions where state = 'removed'`);
    await decide(moderator(), { contributionId, revision: revision(), verdict: "restore" });
  };
  const undo = async () => {
    const { id } = some();
    const decisionId = await somethingOf(
      sql`select id from decisions where contribution_id = ${id} order by decided_at desc, id desc limit 1`,
    );
    await undoDecision(moderator(), { decisionId });
  };
  const fold = async () => {
    const two = await rows(
      world.db,
      Two,
      sql`select a.id, b.id as kept, a.revision from contributions a
        join contributions b on b.text_key = a.text_key and b.id <> a.id and b.kind = a.kind
        where a.state in ('held', 'approved') and b.state in ('held', 'approved')`,
    );
    const { id, kept, revision } = pick(two);
    await decide(moderator(), { contributionId: id, revision, verdict: "merge", keptId: kept });
  };
  const lock = async () => {
    const threadId = await somethingOf(sql`select id from threads where shown`);
    const verdict = random() < 0.3 ? "lock" : "unlock";
    await decideThread(moderator(), { threadId, verdict, ...rule });
  };
  const move = async () => {
    const contributionId = await somethingOf(
      sql`select c.id from comments c join contributions n on n.id = c.id where n.state in ('held', 'approved')`,
    );
    const threadId = await somethingOf(sql`select id from threads where shown`);
    await moveNote(moderator(), { contributionId, to: random() < 0.4 ? "own" : { threadId } });
  };
  const claim = async () => {
    const reviewId = await somethingOf(sql`select id from reviews where closed_at is null`);
    await claimReview(moderator(), { reviewId });
    world.pass(3);
  };
  const report = () =>
    reportContribution(random() < 0.5 ? world.guest : world.as(pick(writers)), {
      contributionId: some().id,
      ruleNumber: 2,
    });
  const edit = async () => {
    const one = some();
    if (!("writer" in one)) return;
    const text = { contributionId: one.id, revision: revision(), body: words("It was changed") };
    await reviseContribution(world.as(one.writer), text);
  };
  const withdraw = async () => {
    if (random() < 0.5) return;
    const one = some();
    if ("writer" in one) await withdrawContribution(world.as(one.writer), { contributionId: one.id });
    else await actBy(world, one.receipt, "withdraw", {});
  };
  const answer = async () => {
    const { article, author } = pick(articles);
    const letters = await rows(
      world.db,
      Id,
      sql`select id from questions where article_id = ${article.id} and stage in ('with_author', 'drafted')`,
    );
    const alsoFor = random() < 0.3 ? [pick(letters).id] : [];
    const text = { body: words("The answer"), printedQuestion: words("Asked"), promote: random() < 0.5 };
    const letter = { questionId: pick(letters).id, alsoFor, goes: "printed" as const, ...text };
    await publishAnswer(world.as(author), letter);
  };
  const settle = async () => {
    const { article, author } = pick(articles);
    const of = (table: string) =>
      sql`select id from ${sql.identifier(table)} where article_id = ${article.id}`;
    if (random() < 0.3) {
      const questionId = await somethingOf(of("questions"));
      await declineQuestion(world.as(author), { questionId, reason: "Not by me." });
    } else if (random() < 0.5) {
      await passOn(world.as(author), { questionId: await somethingOf(of("questions")) });
    } else {
      await demoteFromFaq(world.as(author), { answerId: await somethingOf(of("answers")) });
    }
  };
  const sending = [open, open, reply, reply, tell, ask, ask, name];
  const deciding = [
    approve,
    approve,
    approve,
    approve,
    askChange,
    reject,
    remove,
    remove,
    restore,
    undo,
    undo,
    fold,
    lock,
    move,
    move,
    claim,
  ];
  return [...sending, ...deciding, report, report, edit, edit, withdraw, answer, answer, settle];
}

async function setStage(world: World, seed: number): Promise<Stage> {
  const articles = [await world.article(), await world.article()];
  return {
    world,
    articles: await Promise.all(
      articles.map(async (article) => ({ article, author: await authorOf(world, article) })),
    ),
    staff: [await world.moderator("Ada"), await world.moderator("Ben"), await world.moderator("Cleo")],
    writers: [
      await world.newMember(),
      await world.newMember({ trusted: true }),
      await world.newMember({ trusted: true }),
    ],
    random: chance(seed),
    sent: [],
  };
}

const Sum = z.object({ subject: z.string(), name: z.string(), n: z.coerce.number() });

/** Counts that no counting can come to. */
function belowZero(world: World): Promise<z.output<typeof Sum>[]> {
  return rows(
    world.db,
    Sum,
    sql`select subject, name, sum(n) as n from counts group by subject, name having sum(n) < 0
      union all select thread_id::text, 'notes', least(notes, author_notes) from thread_tallies
        where notes < 0 or author_notes < 0`,
  );
}

/** How often each connection tries something in one run: what is refused, as nearly half is, is no act. */
const ACTS = 185;

/** Lets eight connections do what they like for a while, and looks at the counts all the time. */
async function play(stage: Stage, done: Map<string, number>): Promise<void> {
  const { world, random } = stage;
  const possible = acts(stage);
  let busy = 8;
  const connection = async () => {
    for (let n = 0; n < ACTS; n++) {
      const act = possible[Math.floor(random() * possible.length)];
      try {
        await act?.();
        done.set(act?.name ?? "", (done.get(act?.name ?? "") ?? 0) + 1);
      } catch (error) {
        // Much of what is tried can't be done just then, and is refused; anything else is a bug.
        if (!(error instanceof Refusal)) throw error;
      }
    }
  };
  const watcher = async () => {
    // Each look is one statement and so one moment; what is half done must be in none of it.
    while (busy > 0) expect([await countDrift(world.db), await belowZero(world)]).toEqual([[], []]);
  };
  await Promise.all([watcher(), ...Array.from({ length: 8 }, () => connection().finally(() => busy--))]);
  expect([await countDrift(world.db), await belowZero(world)]).toEqual([[], []]);
}

// Coral #4134, a queue at −16.
test("acceptance 3: stored counts equal a fresh count at every moment of two thousand acts, randomly interleaved from eight connections, and are never below zero", async ({
  world,
}) => {
  const done = new Map<string, number>();
  for (const seed of [20261124, 7, 1977]) await play(await setStage(world, seed), done);
  expect([...done.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThanOrEqual(2_000);
  // Nothing that can change a count was only ever refused.
  const possible = acts(await setStage(world, 1));
  expect(possible.map(({ name }) => name).filter((name) => !done.has(name))).toEqual([]);
}, 120_000);

test("acceptance 3: when both letters of a printed answer fall at the same moment, it is uncounted once", async ({
  world,
}) => {
  const article = await world.article();
  const author = world.as(await authorOf(world, article));
  const staff = [await world.moderator("Ada"), await world.moderator("Ben")];
  for (let round = 0; round < 10; round++) {
    const [one, two] = [await sendLetter(world, article), await sendLetter(world, article)];
    for (const { id } of [one, two]) await clear(world, id);
    await publishAnswer(author, {
      questionId: one.id,
      alsoFor: [two.id],
      body: "By naming the day.",
      goes: "printed",
      printedQuestion: "How do I ask?",
      promote: false,
    });
    expect(await readCount(world.db, article.id, "answers")).toBe(1);
    await Promise.all(
      [one, two].map(({ id: contributionId }, n) => {
        const moderator = world.as(staff[n] ?? author.actor);
        return decide(moderator, { contributionId, revision: 1, verdict: "remove", ...rule });
      }),
    );
    expect(await readCount(world.db, article.id, "answers")).toBe(0);
    expect(await countDrift(world.db)).toEqual([]);
  }
});
