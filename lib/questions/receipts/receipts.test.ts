import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { anonThread } from "@/db/schema/anonymity";
import { answers, questions } from "@/db/schema/questions";
import type { AnonStanding } from "@/db/vocabulary";
import { locatorHash } from "@/lib/anonymity/locator-hash";
import type { ReceiptKeys } from "@/lib/anonymity/protocol/derive-receipt";
import { openNote } from "@/lib/anonymity/protocol/seal-note";
import type { WrittenNode } from "@/lib/anonymity/protocol/views";
import { toBase64url } from "@/lib/anonymity/tokens/base64url";
import { finishDraw, prepareDraw } from "@/lib/anonymity/tokens/blind";
import { dayOf, epochOf } from "@/lib/anonymity/tokens/epochs";
import { readKeyDocument } from "@/lib/anonymity/tokens/queries";
import { countDrift } from "@/lib/contributions/count-drift";
import { decide } from "@/lib/moderation/decisions/decide";
import { reportContribution } from "@/lib/moderation/reports/report-contribution";
import {
  actBy,
  actInput,
  authorOf,
  clear,
  leaveLetter,
  makeKeys,
  nobody,
  readLetter,
  release,
  type SentLetter,
  sendLetter,
  tokenOf,
  turnDown,
  writeBack,
} from "@/test/letters";
import { newSince, readEverything, tracesOfTime } from "@/test/read-everything";
import { test, type World } from "@/test/world";
import { askAsMember } from "../ask-as-member";
import { declineQuestion } from "../desk/decline-question";
import { publishAnswer } from "../desk/publish-answer";
import { getLetter } from "../desk/queries";
import { saveDraft } from "../desk/save-draft";
import { listAnswers } from "../queries";
import { actByReceipt } from "./act-by-receipt";
import { openOwnLetter } from "./open-own-letter";
import { openReceipt } from "./open-receipt";
import type { OpenedView } from "./views";

const CANARY = "The zanzibarine in the corner shop sings at the third bell, and only for my late neighbour";

/** One paragraph of writing. */
const said = (...children: WrittenNode[]) => [{ tag: "p", children }];

/** What a receipt opens. */
async function open(world: World, receipt: ReceiptKeys): Promise<OpenedView> {
  return (await openReceipt(nobody(world), receipt)).opened;
}

/** An article with its author, and a letter that has been answered. */
async function answered(
  world: World,
  {
    text = "How do I ask for an evening?",
    body = "By naming the day, and *then* the hour.",
    standing = "token" as AnonStanding,
  } = {},
) {
  const article = await world.article();
  const author = await authorOf(world, article);
  const letter = await sendLetter(world, article, { text, standing });
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

describe("coming back with a receipt", () => {
  test("shows the letter and how far it has come, step by step", async ({ world }) => {
    const article = await world.article();
    const author = await authorOf(world, article);
    const { id, receipt } = await leaveLetter(world, article, { text: "How do I *ask*?" });
    const opened = () => open(world, receipt);

    const asked = {
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
    };
    expect(await opened()).toMatchObject(asked);
    // That its batch was released changes nothing that can be seen.
    await release(world);
    expect(await opened()).toMatchObject(asked);

    world.pass(60 * 24);
    await clear(world, id);
    expect((await opened()).letters).toMatchObject([
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
    const drafted = await opened();
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
    expect(await opened()).toMatchObject({
      letters: [{ state: "answered", closedOn: "2026-11-12", answer: null }],
      canWriteBack: true,
    });
    // What is for them alone is sealed to their receipt, and is nowhere else.
    const { notes } = await openReceipt(nobody(world), receipt);
    expect(notes).toMatchObject([{ letter: id, day: "2026-11-12" }]);
    const sealed = Buffer.from(notes[0]?.sealed ?? "", "base64url");
    const note = JSON.parse((await openNote(sealed, receipt.seal)) ?? "");
    expect(note).toEqual({ author: expect.stringContaining("Author"), words: said("By asking.") });
    expect((await readEverything(world.db)).filter((row) => row.includes("By asking."))).toEqual([]);
    expect((await getLetter(world.as(author), id)).answer).toMatchObject({ sealed: true, body: "" });
  });

  test("an answer that is for a member as well stays in their account, and is sealed to the receipt", async ({
    world,
  }) => {
    const article = await world.article();
    const author = await authorOf(world, article);
    const letter = await sendLetter(world, article);
    const member = await world.newMember();
    const asked = { article: article.slug, text: "And I?", replyMode: "private" as const, wishes: [] };
    const theirs = await askAsMember(world.as(member), asked);
    for (const { id } of [letter, theirs]) await clear(world, id);
    await publishAnswer(world.as(author), {
      questionId: letter.id,
      alsoFor: [theirs.id],
      body: "By asking twice.",
      goes: "private",
      printedQuestion: "",
      promote: false,
    });
    expect((await openReceipt(nobody(world), letter.receipt)).notes).toHaveLength(1);
    expect((await openOwnLetter(world.as(member), theirs.id)).letters).toMatchObject([
      { state: "answered", answer: { words: said("By asking twice.") } },
    ]);
    expect((await getLetter(world.as(author), letter.id)).answer).toMatchObject({ sealed: false });
  });

  test("a letter that was turned down shows the rule and the sentence", async ({ world }) => {
    const { id, receipt } = await sendLetter(world, await world.article());
    await turnDown(world, id, "It names your sister. Without her name it can go to the author.");
    expect((await open(world, receipt)).letters).toMatchObject([
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
    const { id, receipt } = await sendLetter(world, article);
    await clear(world, id);
    await declineQuestion(world.as(author), { questionId: id, reason: "I don’t know enough about this." });
    expect((await open(world, receipt)).letters).toMatchObject([
      { state: "declined", reason: "I don’t know enough about this.", answer: null },
    ]);
  });

  test("another locator opens nothing", async ({ world }) => {
    await sendLetter(world, await world.article());
    await expect(open(world, makeKeys())).rejects.toMatchObject({ code: "receipt_unknown" });
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
    expect((await open(world, letter.receipt)).letters).toMatchObject([
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

describe("an act", () => {
  test("with an old number or a foreign signature is refused, and writes nothing", async ({ world }) => {
    const { letter } = await answered(world);
    const { receipt } = letter;
    const act = (n: number, text = "It went well.") => actInput(receipt, "reply", { text }, n);
    const before = await readEverything(world.db);
    const foreign = { ...(await actInput({ ...receipt, sign: makeKeys().sign }, "withdraw", {}, 1)) };
    const changed = { ...(await act(1)), body: '{"text":"It went ill."}' };
    const renumbered = { ...(await act(1)), seq: 2 };
    for (const input of [foreign, changed, renumbered, { ...(await act(1)), act: "withdraw" as const }]) {
      await expect(actByReceipt(nobody(world), input)).rejects.toMatchObject({ code: "act_refused" });
    }
    const unknown = await actInput(makeKeys(), "withdraw", {}, 1);
    await expect(actByReceipt(nobody(world), unknown)).rejects.toMatchObject({ code: "receipt_unknown" });
    const odd = { ...(await actInput(receipt, "reply", { text: "" }, 1)) };
    await expect(actByReceipt(nobody(world), odd)).rejects.toMatchObject({
      fieldErrors: { text: expect.any(String) },
    });
    expect(newSince(before, await readEverything(world.db))).toEqual([]);

    // Numbers rise by any amount.
    await actByReceipt(nobody(world), await act(7));
    for (const seq of [7, 3]) {
      const late = actByReceipt(nobody(world), await act(seq, "Other words."));
      await expect(late).rejects.toMatchObject({ code: "act_stale" });
    }
  });
});

describe("writing back", () => {
  test("goes to the author after a moderator, under the same receipt, and is never printed", async ({
    world,
  }) => {
    const { letter } = await answered(world);
    const before = await readEverything(world.db);
    const second = await writeBack(world, letter.receipt, "It went well.");
    expect(tracesOfTime(before, newSince(before, await readEverything(world.db)))).toEqual([]);
    expect(await open(world, letter.receipt)).toMatchObject({
      letters: [{ state: "answered" }, { state: "waiting", words: said("It went well.") }],
      canWriteBack: false,
    });
    expect(await readLetter(world, second)).toMatchObject({
      kind: "follow_up",
      bylineKind: "receipt",
      state: "held",
      body: "",
    });
    const [row] = await world.db.select().from(questions).where(eq(questions.id, second));
    expect(row).toMatchObject({ follows: letter.id, replyMode: "private" });
    await clear(world, second);
    expect((await open(world, letter.receipt)).letters).toMatchObject([{}, { state: "with_author" }]);
  });

  test("only once there is an answer, one letter at a time, and never where one was turned down", async ({
    world,
  }) => {
    const reply = (receipt: ReceiptKeys, text: string) => actBy(world, receipt, "reply", { text });
    const waiting = await sendLetter(world, await world.article());
    await expect(reply(waiting.receipt, "Hello?")).rejects.toMatchObject({ code: "not_yet_answered" });
    const { letter } = await answered(world);
    await reply(letter.receipt, "First.");
    await expect(reply(letter.receipt, "Second.")).rejects.toMatchObject({ code: "not_yet_answered" });
    await release(world);
    await expect(reply(letter.receipt, "Second.")).rejects.toMatchObject({ code: "not_yet_answered" });
    const { letters } = await open(world, letter.receipt);
    await turnDown(world, letters[1]?.id ?? "", "It is unkind.");
    await expect(reply(letter.receipt, "Third.")).rejects.toMatchObject({ code: "receipt_burned" });
  });

  test("sent again with the same signature, or five times at once, it is one letter", async ({ world }) => {
    const { letter } = await answered(world);
    const input = await actInput(letter.receipt, "reply", { text: "Once." }, 4);
    await Promise.all(Array.from({ length: 5 }, () => actByReceipt(nobody(world), input)));
    expect(await actByReceipt(nobody(world), input)).toEqual({});
    expect((await open(world, letter.receipt)).letters).toHaveLength(2);
  });
});

// Discourse #32416, Retrospring #947.
test("acceptance 10: a burned receipt blocks no other, and nothing tells whether two letters share a writer", async ({
  world,
}) => {
  const { article, author, letter } = await answered(world);
  const other = await sendLetter(world, article, { text: "Something unkind." });
  await turnDown(world, other.id, "It is unkind.");
  expect((await openReceipt(nobody(world), letter.receipt)).refundable).toBe(true);
  await writeBack(world, letter.receipt, "It went well.");
  const [one, two] = await Promise.all([threadOf(world, letter), threadOf(world, other)]);
  expect([one?.burned, two?.burned]).toEqual([false, true]);
  // Of what is random or a key, no two letters have anything in common; nor with their author.
  const kept = (thread: object = {}) =>
    Object.entries(thread).flatMap(([name, value]) =>
      ["id", "locHash", "pub", "seal", "label"].includes(name) ? [JSON.stringify(value)] : [],
    );
  expect(kept(one).filter((value) => kept(two).includes(value))).toEqual([]);
  expect(kept(one).join()).not.toContain(author.id);
});

async function threadOf(world: World, { receipt }: SentLetter) {
  const hash = locatorHash(receipt.loc);
  const [thread] = await world.db.select().from(anonThread).where(eq(anonThread.locHash, hash));
  return thread;
}

describe("having a token back", () => {
  const drawing = async (world: World) => {
    await tokenOf(world, world.now);
    const key = epochOf(dayOf(world.now));
    const prepared = prepareDraw(1);
    const [{ blinded } = { blinded: new Uint8Array() }] = prepared;
    return { prepared, input: { key, blinded: [toBase64url(blinded)] as [string] } };
  };

  test("is for once, and only after an answer or a kind no", async ({ world }) => {
    const { prepared, input } = await drawing(world);
    const article = await world.article();
    const author = await authorOf(world, article);
    const letter = await sendLetter(world, article);
    const refund = () => actBy(world, letter.receipt, "refund", input);
    const refundable = async () => (await openReceipt(nobody(world), letter.receipt)).refundable;
    await expect(refund()).rejects.toMatchObject({ code: "refund_not_due" });
    await clear(world, letter.id);
    await expect(refund()).rejects.toMatchObject({ code: "refund_not_due" });
    await declineQuestion(world.as(author), {
      questionId: letter.id,
      reason: "I don’t know enough about this.",
    });
    expect(await refundable()).toBe(true);
    const stale = actBy(world, letter.receipt, "refund", { ...input, key: "2026-W45" });
    await expect(stale).rejects.toMatchObject({ code: "key_stale" });

    const { drawn } = await refund();
    const { keys } = await readKeyDocument(world.db, "http://localhost:3000");
    const published = keys.find(({ key }) => key === input.key);
    const tokens = published && drawn && finishDraw(prepared, published, drawn, dayOf(world.now));
    expect(tokens).toHaveLength(1);
    expect(await refundable()).toBe(false);
    // Who lost the answer on its way sends the same again; nobody has a second token.
    const { seq } = await openReceipt(nobody(world), letter.receipt);
    const again = await actInput(letter.receipt, "refund", input, seq);
    expect((await actByReceipt(nobody(world), again)).drawn?.evaluated).toEqual(drawn?.evaluated);
    await expect(refund()).rejects.toMatchObject({ code: "refund_not_due" });
    const other = { ...input, blinded: (await drawing(world)).input.blinded };
    const second = actByReceipt(nobody(world), await actInput(letter.receipt, "refund", other, seq));
    await expect(second).rejects.toMatchObject({ code: "refund_not_due" });
  });

  test("is for nobody whose letter was turned down, as long as that stands, nor for who spent none", async ({
    world,
  }) => {
    const { input } = await drawing(world);
    const { letter } = await answered(world);
    const no = {
      contributionId: letter.id,
      revision: 1,
      verdict: "remove",
      ruleNumber: 1,
      reason: "No.",
    } as const;
    await decide(world.as(await world.moderator()), no);
    const refund = (receipt: ReceiptKeys) => actBy(world, receipt, "refund", input);
    await expect(refund(letter.receipt)).rejects.toMatchObject({ code: "refund_not_due" });
    await decide(world.as(await world.moderator()), {
      contributionId: letter.id,
      revision: 1,
      verdict: "restore",
    });
    expect((await refund(letter.receipt)).drawn?.key).toBe(input.key);
    const box = await answered(world, { standing: "letterbox" });
    await expect(refund(box.letter.receipt)).rejects.toMatchObject({ code: "refund_not_due" });
  });
});

describe("taking it back with a receipt", () => {
  // Promise 8: a canary is found nowhere after a withdrawal.
  test("leaves no word of it in any table, nor of the answer, and the words open nothing", async ({
    world,
  }) => {
    const { article, author, letter, answer } = await answered(world, {
      text: `${CANARY}. What do I do?`,
      body: "Whistle back to it.",
    });
    await reportContribution(world.guest, { contributionId: letter.id, ruleNumber: 2, words: CANARY });
    const second = await writeBack(world, letter.receipt, `${CANARY}, still.`);
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
      2,
    );

    world.pass(90);
    const before = await readEverything(world.db);
    await actBy(world, letter.receipt, "withdraw", {});
    const after = await readEverything(world.db);
    expect(after.filter((row) => /zanzibarine|third bell|whistle back/i.test(row))).toEqual([]);
    // Nor when somebody came to take it back.
    expect(tracesOfTime(before, newSince(before, after))).toEqual([]);

    await expect(open(world, letter.receipt)).rejects.toMatchObject({ code: "receipt_unknown" });
    expect(await world.db.select().from(anonThread).where(eq(anonThread.articleId, article.id))).toEqual([]);
    expect(await world.db.select().from(answers).where(eq(answers.id, answer.id))).toEqual([]);
    expect((await listAnswers(world.db, { article: article.slug })).answers).toEqual([]);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("works in every state: not released yet, waiting, with the author, turned down", async ({ world }) => {
    const article = await world.article();
    const letters = [
      await sendLetter(world, article, { text: `${CANARY}, one.` }),
      await sendLetter(world, article, { text: `${CANARY}, two.` }),
      await sendLetter(world, article, { text: `${CANARY}, three.` }),
      await leaveLetter(world, article, { text: `${CANARY}, four.` }),
    ];
    await clear(world, letters[1]?.id ?? "");
    await turnDown(world, letters[2]?.id ?? "", "It names somebody.");
    for (const { receipt } of letters) await actBy(world, receipt, "withdraw", {});
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
    await actBy(world, leaving.receipt, "withdraw", {});
    expect((await readEverything(world.db)).filter((row) => /zanzibarine/i.test(row))).toEqual([]);
    expect((await open(world, staying.receipt)).letters).toMatchObject([
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
    await actBy(world, leaving.receipt, "withdraw", {});
    expect((await listAnswers(world.db, { article: article.slug })).answers).toHaveLength(1);
    expect(await countDrift(world.db)).toEqual([]);
  });
});
