import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { appeals } from "@/db/schema/appeals";
import { reviews } from "@/db/schema/moderation";
import { decideAppeal } from "@/lib/moderation/appeals/decide-appeal";
import { findAppeal, listAppeals } from "@/lib/moderation/appeals/queries";
import { lookOver } from "@/lib/moderation/bulk/queries";
import { takeClaim } from "@/lib/moderation/claims/take-claim";
import { decide } from "@/lib/moderation/decisions/decide";
import { runTrial } from "@/lib/moderation/dry-run/run-trial";
import { listWords } from "@/lib/moderation/lists/list-words";
import { ListInput } from "@/lib/moderation/lists/schemas";
import { listPast } from "@/lib/moderation/log/list-past";
import { findLastDecision, listDecisions } from "@/lib/moderation/log/queries";
import { listQueue } from "@/lib/moderation/queues/queries";
import { getReview } from "@/lib/moderation/reviews/queries";
import { CHECKS } from "@/lib/moderation/screening/checks";
import { ModerationSettings } from "@/lib/moderation/settings/schemas";
import { actBy, clear, sendLetter, turnDown } from "@/test/letters";
import { readEverything } from "@/test/read-everything";
import { test, type World } from "@/test/world";

const LETTER = "The zanzibarine hums at the third bell. Who else hears my quillwort neighbour?";
/** Words that stand in the letters and nowhere else. */
const OF_IT = /zanzibarine|third bell|quillwort/i;

/** What a copy of the database tells of the letter, but for the publication's own list of words. */
async function copied(world: World): Promise<string[]> {
  const all = await readEverything(world.db);
  return all.filter((row) => OF_IT.test(row) && !row.startsWith("public.word_list "));
}

async function reviewOf(world: World, contributionId: string) {
  const [review] = await world.db.select().from(reviews).where(eq(reviews.contributionId, contributionId));
  if (!review) throw new Error("It was not held.");
  return review;
}

const textOf = ({ text }: { text: { text: string }[] }) => text.map((piece) => piece.text).join("");

test("a copy of the database has no word of a letter under a receipt, whatever moderation did with it, and moderators read it", async ({
  world,
}) => {
  const article = await world.article();
  const [ada, ben] = [world.as(await world.moderator()), world.as(await world.moderator("Ben"))];
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  await listWords(admin, ListInput.parse({ lines: "quillwort # It grows.\n/zanzi[a-z]+/ # It hums." }));

  const letter = await sendLetter(world, article, { text: LETTER });
  const { id: reviewId, queue } = await reviewOf(world, letter.id);
  expect(await copied(world)).toEqual([]);

  // Waiting: in the queue, opened, in a selection, and in what a change of the settings is tried on.
  expect((await listQueue(ada, { queue })).items).toMatchObject([{ reviewId, excerpt: LETTER }]);
  await takeClaim(ada, "review", reviewId);
  const review = await getReview(ada, reviewId);
  expect(textOf(review)).toBe(LETTER);
  expect(review.signals.map(({ check, explanation }) => `${check}: ${explanation}`)).toEqual(
    expect.arrayContaining([
      "listed-words: Has words from the list: It grows.",
      "listed-expressions: Fits an expression from the list: It hums.",
    ]),
  );
  const marked = review.text.filter(({ marks }) => marks.length > 0).map(({ text }) => text);
  expect(marked).toEqual(expect.arrayContaining(["quillwort", "zanzibarine"]));
  expect((await lookOver(ada, [{ reviewId, revision: 1 }])).items).toMatchObject([{ excerpt: LETTER }]);
  const terms = { settings: ModerationSettings.parse({}), listedWords: [] };
  const tried = await runTrial(admin, {
    checks: CHECKS.filter(({ name }) => name.startsWith("listed")),
    without: terms,
    made: { ...terms, listedWords: [{ pattern: "bell", why: "It rings.", effect: "hold", severe: false }] },
  });
  expect(tried.looked).toBe(1);

  // Turned down, objected to, read again.
  await expect(
    decide(ada, {
      contributionId: letter.id,
      revision: 1,
      verdict: "ask_change",
      ruleNumber: 1,
      reason: "Say it otherwise.",
      passage: "third bell",
    }),
  ).rejects.toMatchObject({ code: "nobody_to_ask" });
  await decide(ada, {
    contributionId: letter.id,
    revision: 1,
    verdict: "reject",
    ruleNumber: 1,
    reason: "It names somebody.",
  });
  expect(await findLastDecision(ada)).toMatchObject({ excerpt: expect.stringContaining("zanzibarine") });
  expect((await listDecisions(ada, {})).decisions).toMatchObject([{ excerpt: LETTER }]);
  expect((await listPast(ada, {})).items).toMatchObject([{ excerpt: LETTER }]);
  // It is found by where it belongs, never by what it says.
  expect((await listPast(ada, { words: "zanzibarine" })).items).toEqual([]);
  expect((await listPast(ada, { article: article.slug })).items).toMatchObject([{ excerpt: LETTER }]);
  const objection = "My zanzibarine is nobody’s name.";
  await actBy(world, letter.receipt, "appeal", { letter: letter.id, appeal: objection });
  expect(await copied(world)).toEqual([]);
  const [appeal] = await world.db.select().from(appeals).where(eq(appeals.contributionId, letter.id));
  const appealId = appeal?.id ?? "";
  expect((await listAppeals(ben)).waiting).toMatchObject([{ excerpt: objection }]);
  expect(await findAppeal(ben, appealId)).toMatchObject({ words: objection, contribution: { body: LETTER } });
  await decideAppeal(ben, { appealId, outcome: "overturned", answer: "You are right." });
  expect((await listAppeals(ben)).decided).toMatchObject([{ excerpt: objection }]);

  // Two that say the same are never laid beside each other by what is kept of them.
  const twice = [
    await sendLetter(world, article, { text: LETTER }),
    await sendLetter(world, article, { text: LETTER }),
  ];
  const second = await reviewOf(world, twice[1]?.id ?? "");
  expect((await getReview(ada, second.id)).repeats).toEqual([]);
  await clear(world, twice[0]?.id ?? "");
  await turnDown(world, twice[1]?.id ?? "", "Once is enough.");
  expect(await copied(world)).toEqual([]);
});

test("what is taken back under a receipt takes along the sealed words of what was said for it", async ({
  world,
}) => {
  const article = await world.article();
  const letter = await sendLetter(world, article, { text: LETTER });
  await turnDown(world, letter.id, "It names somebody.");
  await actBy(world, letter.receipt, "appeal", { letter: letter.id, appeal: "It does not." });
  const [appeal] = await world.db.select().from(appeals).where(eq(appeals.contributionId, letter.id));
  const ben = world.as(await world.moderator("Ben"));
  await decideAppeal(ben, { appealId: appeal?.id ?? "", outcome: "upheld", answer: "It does." });
  await actBy(world, letter.receipt, "withdraw", {});
  expect(await world.db.select().from(appeals).where(eq(appeals.contributionId, letter.id))).toMatchObject([
    { words: "", sealedWords: null },
  ]);
});
