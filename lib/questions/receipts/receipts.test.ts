import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { anonThread } from "@/db/schema/anonymity";
import { answers, questions } from "@/db/schema/questions";
import type { WrittenNode } from "@/lib/anonymity/protocol/views";
import { linesOf } from "@/lib/anonymity/views";
import { countDrift } from "@/lib/contributions/count-drift";
import { decide } from "@/lib/moderation/decisions/decide";
import { reportContribution } from "@/lib/moderation/reports/report-contribution";
import { authorOf, clear, nobody, readLetter, sendLetter, turnDown } from "@/test/letters";
import { newSince, readEverything, tracesOfTime } from "@/test/read-everything";
import { test, type World } from "@/test/world";
import { declineQuestion } from "../desk/decline-question";
import { publishAnswer } from "../desk/publish-answer";
import { saveDraft } from "../desk/save-draft";
import { listAnswers } from "../queries";
import { openReceipt } from "./open-receipt";
import { withdrawByReceipt } from "./withdraw-by-receipt";
import { writeBack } from "./write-back";

const CANARY = "The zanzibarine in the corner shop sings at the third bell, and only for my late neighbour";

/** One paragraph of writing. */
const said = (...children: WrittenNode[]) => [{ tag: "p", children }];

/** An article with its author, and a letter that has been answered. */
async function answered(
  world: World,
  { text = "How do I ask for an evening?", body = "By naming the day, and *then* the hour." } = {},
) {
  const article = await world.article();
  const author = await authorOf(world, article);
  const letter = await sendLetter(world, article, { text });
  await clear(world, letter.id);
  const answer = await publishAnswer(world.as(author), {
    questionId: letter.id,
    alsoFor: [],
    body,
    goes: "printed",
    printedQuestion: text,
    promote: false,
  });
  return { article, author, letter, answer };
}

describe("coming back with six words", () => {
  test("shows the letter and how far it has come, step by step", async ({ world }) => {
    const article = await world.article();
    const author = await authorOf(world, article);
    const { id, words, receipt } = await sendLetter(world, article, { text: "How do I *ask*?" });
    const open = () => openReceipt(nobody(world), { words: linesOf(receipt).join("\n") });

    expect(await open()).toMatchObject({
      article: { slug: article.slug },
      letters: [
        {
          words: said("How do I ", { tag: "em", children: ["ask"] }, "?"),
          state: "waiting",
          askedOn: "2026-11-10",
          readOn: null,
        },
      ],
      canWriteBack: false,
    });

    world.pass(60 * 24);
    await clear(world, id);
    expect((await open()).letters).toMatchObject([
      { state: "with_author", readOn: "2026-11-11", answer: null },
    ]);

    await saveDraft(world.as(author), {
      questionId: id,
      alsoFor: [],
      body: "Half an answer",
      goes: "private",
      printedQuestion: "",
      promote: false,
    });
    // A draft is the author's own: whoever asked sees nothing of it.
    const drafted = await openReceipt(nobody(world), { words });
    expect(drafted.letters).toMatchObject([{ state: "with_author", answer: null }]);
    expect(JSON.stringify(drafted)).not.toContain("Half an answer");

    world.pass(60 * 24);
    await publishAnswer(world.as(author), {
      questionId: id,
      alsoFor: [],
      body: "By asking.",
      goes: "private",
      printedQuestion: "",
      promote: false,
    });
    expect(await openReceipt(nobody(world), { words })).toMatchObject({
      letters: [
        { state: "answered", closedOn: "2026-11-12", answer: { words: said("By asking."), printed: false } },
      ],
      canWriteBack: true,
    });
  });

  test("a letter that was turned down shows the rule and the sentence", async ({ world }) => {
    const { id, words } = await sendLetter(world, await world.article());
    await turnDown(world, id, "It names your sister. Without her name it can go to the author.");
    expect((await openReceipt(nobody(world), { words })).letters).toMatchObject([
      {
        state: "turned_down",
        reason: "It names your sister. Without her name it can go to the author.",
        rule: { number: 1 },
        answer: null,
      },
    ]);
  });

  test("a declined one shows the author’s sentence", async ({ world }) => {
    const article = await world.article();
    const author = await authorOf(world, article);
    const { id, words } = await sendLetter(world, article);
    await clear(world, id);
    await declineQuestion(world.as(author), { questionId: id, reason: "I don’t know enough about this." });
    expect((await openReceipt(nobody(world), { words })).letters).toMatchObject([
      { state: "declined", reason: "I don’t know enough about this.", answer: null },
    ]);
  });

  test("other words open nothing, and say so alike whether or not they were ever given", async ({
    world,
  }) => {
    const { receipt } = await sendLetter(world, await world.article());
    const other = receipt.with(5, receipt[5] === "heron" ? "otter" : "heron");
    await expect(openReceipt(nobody(world), { words: other.join(" ") })).rejects.toMatchObject({
      code: "receipt_unknown",
    });
  });

  test("the letter of a removed answer is told why, and readers see neither", async ({ world }) => {
    const { article, letter } = await answered(world);
    await decide(world.as(await world.moderator()), {
      contributionId: letter.id,
      revision: 1,
      verdict: "remove",
      ruleNumber: 1,
      reason: "It turns out to name somebody.",
    });
    expect((await openReceipt(nobody(world), { words: letter.words })).letters).toMatchObject([
      { state: "turned_down", reason: "It turns out to name somebody.", answer: null },
    ]);
    expect((await listAnswers(world.db, { article: article.slug })).answers).toEqual([]);
    expect(await countDrift(world.db)).toEqual([]);
    await decide(world.as(await world.moderator()), {
      contributionId: letter.id,
      revision: 1,
      verdict: "restore",
    });
    expect((await listAnswers(world.db, { article: article.slug })).answers).toHaveLength(1);
    expect(await countDrift(world.db)).toEqual([]);
  });
});

describe("writing back", () => {
  const newKey = () => randomBytes(32).toString("hex");

  test("goes to the author after a moderator, under the same words, and is never printed", async ({
    world,
  }) => {
    const { letter } = await answered(world);
    const before = await readEverything(world.db);
    const opened = await writeBack(nobody(world), { words: letter.words, text: "It went well." });
    expect(tracesOfTime(before, newSince(before, await readEverything(world.db)))).toEqual([]);
    expect(opened).toMatchObject({
      letters: [{ state: "answered" }, { state: "waiting", words: said("It went well.") }],
      canWriteBack: false,
    });
    const second = opened.letters[1]?.id ?? "";
    expect(await readLetter(world, second)).toMatchObject({
      kind: "follow_up",
      bylineKind: "receipt",
      state: "held",
    });
    const [row] = await world.db.select().from(questions).where(eq(questions.id, second));
    expect(row).toMatchObject({ follows: letter.id, replyMode: "private" });
    await clear(world, second);
    expect((await openReceipt(nobody(world), letter)).letters).toMatchObject([{}, { state: "with_author" }]);
  });

  test("only once there is an answer, and one letter at a time", async ({ world }) => {
    const waiting = await sendLetter(world, await world.article());
    await expect(writeBack(nobody(world), { words: waiting.words, text: "Hello?" })).rejects.toMatchObject({
      code: "not_yet_answered",
    });
    const { letter } = await answered(world);
    await writeBack(nobody(world), { words: letter.words, text: "First." });
    await expect(writeBack(nobody(world), { words: letter.words, text: "Second." })).rejects.toMatchObject({
      code: "not_yet_answered",
    });
  });

  test("sent again with the same key, or five times at once, it is one letter", async ({ world }) => {
    const { letter } = await answered(world);
    const key = newKey();
    await Promise.all(
      Array.from({ length: 5 }, () => writeBack(nobody(world), { words: letter.words, text: "Once.", key })),
    );
    const opened = await writeBack(nobody(world), { words: letter.words, text: "Once.", key });
    expect(opened.letters).toHaveLength(2);
  });
});

describe("taking it back with six words", () => {
  // Promise 8: a canary is found nowhere after a withdrawal.
  test("leaves no word of it in any table, nor of the answer, and the words open nothing", async ({
    world,
  }) => {
    const { article, author, letter, answer } = await answered(world, {
      text: `${CANARY}. What do I do?`,
      body: "Whistle back to it.",
    });
    await reportContribution(world.guest, { contributionId: letter.id, ruleNumber: 2, words: CANARY });
    const back = await writeBack(nobody(world), { words: letter.words, text: `${CANARY}, still.` });
    const second = back.letters[1]?.id ?? "";
    await clear(world, second);
    await saveDraft(world.as(author), {
      questionId: second,
      alsoFor: [],
      body: "“The zanzibarine in the corner shop”, you say.",
      goes: "private",
      printedQuestion: "",
      promote: false,
    });
    expect((await readEverything(world.db)).filter((row) => /zanzibarine/i.test(row)).length).toBeGreaterThan(
      3,
    );

    world.pass(90);
    const before = await readEverything(world.db);
    await withdrawByReceipt(nobody(world), { words: letter.words });
    const after = await readEverything(world.db);
    expect(after.filter((row) => /zanzibarine|third bell|whistle back/i.test(row))).toEqual([]);
    // Nor when somebody came to take it back.
    expect(tracesOfTime(before, newSince(before, after))).toEqual([]);

    await expect(openReceipt(nobody(world), letter)).rejects.toMatchObject({ code: "receipt_unknown" });
    await expect(withdrawByReceipt(nobody(world), letter)).rejects.toMatchObject({ code: "receipt_unknown" });
    expect(await world.db.select().from(anonThread).where(eq(anonThread.articleId, article.id))).toEqual([]);
    expect(await world.db.select().from(answers).where(eq(answers.id, answer.id))).toEqual([]);
    expect((await listAnswers(world.db, { article: article.slug })).answers).toEqual([]);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("works in every state: waiting, with the author, turned down", async ({ world }) => {
    const article = await world.article();
    const letters = [
      await sendLetter(world, article, { text: `${CANARY}, one.` }),
      await sendLetter(world, article, { text: `${CANARY}, two.` }),
      await sendLetter(world, article, { text: `${CANARY}, three.` }),
    ];
    await clear(world, letters[1]?.id ?? "");
    await turnDown(world, letters[2]?.id ?? "", "It names somebody.");
    for (const { words } of letters) await withdrawByReceipt(nobody(world), { words });
    expect((await readEverything(world.db)).filter((row) => /zanzibarine/i.test(row))).toEqual([]);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("an answer to several stays with the others, without a word of who left", async ({ world }) => {
    const article = await world.article();
    const author = await authorOf(world, article);
    const [leaving, staying] = [
      await sendLetter(world, article, { text: `${CANARY}. What do I say to her?` }),
      await sendLetter(world, article, { text: "What do I say to my aunt?" }),
    ];
    for (const { id } of [leaving, staying]) await clear(world, id);
    await publishAnswer(world.as(author), {
      questionId: leaving.id,
      alsoFor: [staying.id],
      body: "Whatever you would say to a guest.",
      goes: "printed",
      printedQuestion: `${CANARY}. What do I say?`,
      promote: true,
    });
    await withdrawByReceipt(nobody(world), leaving);
    expect((await readEverything(world.db)).filter((row) => /zanzibarine/i.test(row))).toEqual([]);
    expect((await openReceipt(nobody(world), staying)).letters).toMatchObject([
      { state: "answered", answer: { words: said("Whatever you would say to a guest."), printed: false } },
    ]);
    expect((await listAnswers(world.db, { article: article.slug })).answers).toEqual([]);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("an answer in the author’s own words stays printed for everyone else", async ({ world }) => {
    const article = await world.article();
    const author = await authorOf(world, article);
    const [leaving, staying] = [await sendLetter(world, article), await sendLetter(world, article)];
    for (const { id } of [leaving, staying]) await clear(world, id);
    await publishAnswer(world.as(author), {
      questionId: leaving.id,
      alsoFor: [staying.id],
      body: "By naming the day.",
      goes: "printed",
      printedQuestion: "On asking for time alone",
      promote: false,
    });
    await withdrawByReceipt(nobody(world), leaving);
    expect((await listAnswers(world.db, { article: article.slug })).answers).toHaveLength(1);
    expect(await countDrift(world.db)).toEqual([]);
  });
});
