import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { articles, faqEntries } from "@/db/schema/articles";
import { auditEvents } from "@/db/schema/audit";
import { reviews, signals } from "@/db/schema/moderation";
import { answers, questions } from "@/db/schema/questions";
import { THINGS } from "@/lib/anonymity/words/things";
import { findArticle } from "@/lib/articles/queries";
import { countDrift } from "@/lib/contributions/count-drift";
import { listQueue } from "@/lib/moderation/queues/queries";
import { liftSanction } from "@/lib/moderation/sanctions/lift-sanction";
import { authorOf, clear, readLetter, sendLetter, turnDown } from "@/test/letters";
import { readEverything } from "@/test/read-everything";
import { accountOf, sanction } from "@/test/sanctioned";
import { type TestArticle, test, type World } from "@/test/world";
import { askAsMember } from "../ask-as-member";
import { findAnswer, listAnsweredEntries, listAnswers } from "../queries";
import { getPace, listAnswered, listDrafts } from "./answer-queries";
import { getDeskArticle, listDeskArticles, listFaq } from "./article-queries";
import { declineQuestion } from "./decline-question";
import { demoteFromFaq } from "./demote-from-faq";
import { moveFaqEntry } from "./move-faq-entry";
import { passOn } from "./pass-on";
import { pauseQuestions } from "./pause-questions";
import { promoteToFaq } from "./promote-to-faq";
import { publishAnswer } from "./publish-answer";
import { getLetter, listLetters } from "./queries";
import { saveDraft } from "./save-draft";
import type { AnswerInput } from "./schemas";
import { setAnswerDays } from "./set-answer-days";
import { setPace } from "./set-pace";

/** An answer to one letter, as the desk sends it. */
function answerTo(questionId: string, answer: Partial<AnswerInput> = {}): AnswerInput {
  return {
    questionId,
    alsoFor: [],
    body: "Ask on a night when you don’t need it.",
    goes: "private",
    printedQuestion: "",
    promote: false,
    ...answer,
  };
}

const printed = { goes: "printed", printedQuestion: "How do I ask?" } as const;

/** A desk with so many cleared letters on it, the longest waiting first. */
async function desk(world: World, letters = 1, replyMode: "public" | "private" = "public") {
  const article = await world.article();
  const author = await authorOf(world, article);
  const ids: string[] = [];
  for (let n = 0; n < letters; n++) {
    const { id } = await sendLetter(world, article, {
      text: `Letter ${n}, of ${THINGS[n * 3]} and ${THINGS[n * 3 + 1]}`,
      replyMode,
    });
    await clear(world, id);
    ids.push(id);
  }
  const [first = "", second = "", third = ""] = ids;
  return { article, author, ids, first, second, third };
}

const publicIds = async (world: World, article: TestArticle) =>
  (await listAnswers(world.db, { article: article.slug })).answers.map(({ id }) => id);

describe("what lies on the desk", () => {
  test("cleared letters of one’s own articles, longest waiting first, and nothing else", async ({
    world,
  }) => {
    const { article, author, ids } = await desk(world, 3);
    const waiting = await sendLetter(world, article, { text: "Not read by anybody yet" });
    const rejected = await sendLetter(world, article, { text: "Unkind words" });
    await turnDown(world, rejected.id, "It is unkind.");
    const elsewhere = await desk(world);

    const { letters } = await listLetters(world.as(author));
    expect(letters.map(({ id }) => id)).toEqual(ids);
    for (const id of [waiting.id, rejected.id, elsewhere.first]) {
      await expect(getLetter(world.as(author), id)).rejects.toMatchObject({ code: "not_found" });
      await expect(saveDraft(world.as(author), answerTo(id))).rejects.toMatchObject({
        code: id === elsewhere.first ? "not_allowed" : "letter_gone",
      });
    }
  });

  test("nothing that leads to whoever asked, with an account or without", async ({ world }) => {
    const { article, author } = await desk(world);
    const asker = await world.newMember();
    const sent = await askAsMember(world.as(asker), {
      article: article.slug,
      text: "From somebody with an account",
      replyMode: "private",
      wishes: ["try"],
    });
    await clear(world, sent.id);
    const shown = JSON.stringify([
      await listLetters(world.as(author)),
      await getLetter(world.as(author), sent.id),
    ]);
    for (const trace of [asker.id, asker.name, asker.email, asker.bylineId])
      expect(shown).not.toContain(trace);
  });

  test("pages of it go by keyset, each letter once", async ({ world }) => {
    const { author, ids } = await desk(world, 23);
    const first = await listLetters(world.as(author));
    const second = await listLetters(world.as(author), { after: first.next ?? "" });
    expect([...first.letters, ...second.letters].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeNull();
  });

  test("an admin sees every desk, a moderator and a reader none", async ({ world }) => {
    const { first, author } = await desk(world);
    const admin = await world.newMember({ roles: ["admin"] });
    expect((await getLetter(world.as(admin), first)).id).toBe(first);
    for (const other of [
      await world.moderator(),
      await world.newMember(),
      await world.newMember({ roles: ["author"] }),
    ]) {
      expect((await listLetters(world.as(other))).letters).toEqual([]);
      await expect(getLetter(world.as(other), first)).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await listLetters(world.as(author))).letters).toHaveLength(1);
  });
});

describe("a draft", () => {
  test("keeps no word of a sealed letter that its author hasn't put in their own", async ({ world }) => {
    const { author, first } = await desk(world);
    const asked = (await getLetter(world.as(author), first)).text;
    const wording = `${asked.slice(0, 9)}\r\n${asked.slice(9).trim()}`;
    await saveDraft(world.as(author), answerTo(first, { ...printed, printedQuestion: wording }));
    const words = asked.slice(0, 9);
    const open = (rows: string[]) => rows.filter((row) => row.includes(words));
    expect(open(await readEverything(world.db))).toEqual([]);
    await saveDraft(world.as(author), answerTo(first, { ...printed, printedQuestion: `${asked} Please?` }));
    expect((await getLetter(world.as(author), first)).answer?.printedQuestion).toBe(`${asked} Please?`);
  });

  test("is kept with what was ticked and chosen, and nobody else is shown it", async ({ world }) => {
    const { article, author, first, second } = await desk(world, 3);
    await saveDraft(world.as(author), answerTo(first, { ...printed, body: "A first line", promote: true }));
    await saveDraft(
      world.as(author),
      answerTo(first, { ...printed, body: "A second line", alsoFor: [second] }),
    );

    const letter = await getLetter(world.as(author), first);
    expect(letter.answer).toMatchObject({
      state: "draft",
      body: "A second line",
      printed: true,
      promote: false,
    });
    expect(letter.others.map(({ id, ticked }) => ({ id, ticked }))).toMatchObject([
      { id: second, ticked: true },
      { ticked: false },
    ]);
    expect(await listLetters(world.as(author))).toMatchObject({
      wanted: [{ people: 2, drafted: true }],
      letters: [{ people: 1, drafted: false }],
    });
    expect(await listDrafts(world.as(author))).toMatchObject([{ opening: "A second line", letters: 2 }]);
    expect(await publicIds(world, article)).toEqual([]);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("lets go of a letter that is unticked, which then waits by itself", async ({ world }) => {
    const { author, first, second } = await desk(world, 2);
    await saveDraft(world.as(author), answerTo(first, { alsoFor: [second] }));
    await saveDraft(world.as(author), answerTo(first));
    expect((await getLetter(world.as(author), second)).answer).toBeNull();
    await saveDraft(world.as(author), answerTo(second, { body: "Another answer" }));
    await expect(saveDraft(world.as(author), answerTo(first, { alsoFor: [second] }))).rejects.toMatchObject({
      code: "letter_drafted",
    });
  });

  test("may be empty; a sent answer may not", async ({ world }) => {
    const { author, first } = await desk(world);
    await saveDraft(world.as(author), answerTo(first, { body: "" }));
    await expect(publishAnswer(world.as(author), answerTo(first, { body: "" }))).rejects.toMatchObject({
      code: "answer_empty",
    });
  });

  test("saved by itself eight times at once stays one draft", async ({ world }) => {
    const { author, first } = await desk(world);
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        saveDraft(world.as(author), answerTo(first, { body: `Line ${n}` })),
      ),
    );
    expect(await listDrafts(world.as(author))).toHaveLength(1);
  });
});

describe("an answer", () => {
  test("that is printed is on the article’s pages and counted once", async ({ world }) => {
    const { article, author, first } = await desk(world);
    const answer = await publishAnswer(world.as(author), answerTo(first, printed));
    expect((await listAnswers(world.db, { article: article.slug })).answers).toMatchObject([
      { id: answer.id, question: "How do I ask?", html: "<p>Ask on a night when you don’t need it.</p>" },
    ]);
    expect(await findAnswer(world.db, answer.id)).toMatchObject({ article: { slug: article.slug } });
    expect(await listAnsweredEntries(world.db)).toContainEqual({
      id: answer.id,
      question: "How do I ask?",
      answer: "Ask on a night when you don’t need it.",
    });
    expect((await listLetters(world.as(author))).letters).toEqual([]);
    expect(await listAnswered(world.as(author))).toMatchObject({
      answers: [{ answerId: answer.id, shown: true }],
    });
    expect(await countDrift(world.db)).toEqual([]);
  });

  // The asker chose; the answer is for their eyes alone.
  test("that is private is on no public page, in no list, count or feed of answers", async ({ world }) => {
    const { article, author, first } = await desk(world, 1, "private");
    await expect(publishAnswer(world.as(author), answerTo(first, printed))).rejects.toMatchObject({
      code: "print_not_wanted",
    });
    const answer = await publishAnswer(world.as(author), answerTo(first));
    expect(await publicIds(world, article)).toEqual([]);
    expect(await findAnswer(world.db, answer.id)).toBeUndefined();
    expect((await listAnsweredEntries(world.db)).map(({ id }) => id)).not.toContain(answer.id);
    await expect(promoteToFaq(world.as(author), { answerId: answer.id })).rejects.toMatchObject({
      code: "only_printed",
    });
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("to several reaches each of them, printed in the author’s wording alone", async ({ world }) => {
    const { article, author, first } = await desk(world, 1, "private");
    const open = await sendLetter(world, article, { text: "An open one", replyMode: "public" });
    await clear(world, open.id);
    const answer = await publishAnswer(world.as(author), answerTo(first, { ...printed, alsoFor: [open.id] }));
    expect(await publicIds(world, article)).toEqual([answer.id]);
    const page = JSON.stringify(await findAnswer(world.db, answer.id));
    expect(page).not.toContain("Letter 0");
    expect(page).not.toContain(first);
    const stages = await world.db.select().from(questions).where(eq(questions.articleId, article.id));
    expect(stages.map(({ stage }) => stage)).toEqual(["answered", "answered"]);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("needs the question as readers will see it, where it is printed", async ({ world }) => {
    const { author, first } = await desk(world);
    const unworded = answerTo(first, { ...printed, printedQuestion: "" });
    await expect(publishAnswer(world.as(author), unworded)).rejects.toMatchObject({
      code: "printed_question_empty",
      about: { field: "printedQuestion" },
    });
    expect((await getLetter(world.as(author), first)).answer).toBeNull();
  });

  test("sent twice at once is sent once; the other is told", async ({ world }) => {
    const { article, author, first, second } = await desk(world, 2);
    const other = await world.newMember({ roles: ["author"], authorIds: [article.authorId] });
    const sent = await Promise.allSettled([
      publishAnswer(world.as(author), answerTo(first, { ...printed, alsoFor: [second] })),
      publishAnswer(world.as(other), answerTo(second, { ...printed, alsoFor: [first] })),
      publishAnswer(world.as(other), answerTo(first, printed)),
    ]);
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of sent) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "already_answered" });
    }
    expect(await publicIds(world, article)).toHaveLength(1);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("and a withdrawal at the same moment leave either both or neither", async ({ world }) => {
    const { withdrawContribution } = await import("@/lib/contributions/withdraw-contribution");
    const article = await world.article();
    const author = await authorOf(world, article);
    const asker = await world.newMember();
    for (let n = 0; n < 4; n++) {
      const { id } = await askAsMember(world.as(asker), {
        article: article.slug,
        text: `Round ${n} of letters`,
        replyMode: "public",
        wishes: [],
      });
      await clear(world, id);
      await Promise.allSettled([
        publishAnswer(world.as(author), answerTo(id, { ...printed, body: `Round ${n} answered` })),
        withdrawContribution(world.as(asker), { contributionId: id }),
      ]);
      expect((await readLetter(world, id)).state).toBe("withdrawn");
    }
    expect((await readEverything(world.db)).filter((row) => /Round \d/.test(row))).toEqual([]);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("tells an asker who is a member, and never anybody with a receipt", async ({ world }) => {
    const { article, author, first } = await desk(world);
    const asker = await world.newMember();
    const mine = await askAsMember(world.as(asker), {
      article: article.slug,
      text: "From a member",
      replyMode: "private",
      wishes: [],
    });
    await clear(world, mine.id);
    await publishAnswer(world.as(author), answerTo(first, { alsoFor: [mine.id] }));
    const jobs = (await readEverything(world.db)).filter((row) =>
      row.startsWith("graphile_worker._private_jobs"),
    );
    const answered = jobs.filter((row) => row.includes("answered/"));
    expect(answered.some((row) => row.includes(mine.id))).toBe(true);
    expect(jobs.some((row) => row.includes(first))).toBe(false);
  });

  test("is written down in the log, without a word of it", async ({ world }) => {
    const { author, first } = await desk(world);
    const answer = await publishAnswer(
      world.as(author),
      answerTo(first, { ...printed, body: "Unheard-of words" }),
    );
    const [event] = await world.db.select().from(auditEvents).where(eq(auditEvents.subjectId, answer.id));
    expect(event).toMatchObject({
      event: "answer.published",
      actorId: author.id,
      details: { letters: 1, printed: true },
    });
    expect(JSON.stringify(event)).not.toContain("Unheard-of");
  });
});

describe("frequent questions", () => {
  test("take an answer in at their head, and give it back; printed it stays", async ({ world }) => {
    const { article, author, first, second } = await desk(world, 2);
    const one = await publishAnswer(world.as(author), answerTo(first, { ...printed, promote: true }));
    const two = await publishAnswer(world.as(author), answerTo(second, printed));
    await promoteToFaq(world.as(author), { answerId: two.id });
    await promoteToFaq(world.as(author), { answerId: two.id });
    const shown = async () => (await listFaq(world.as(author), article.id)).map(({ answerId }) => answerId);
    expect(await shown()).toEqual([two.id, one.id]);

    const [, last] = await listFaq(world.as(author), article.id);
    await moveFaqEntry(world.as(author), { entryId: last?.id ?? "", way: "up" });
    await moveFaqEntry(world.as(author), { entryId: last?.id ?? "", way: "up" });
    expect(await shown()).toEqual([one.id, two.id]);

    await demoteFromFaq(world.as(author), { answerId: one.id });
    expect(await shown()).toEqual([two.id]);
    // Each stands in one place: among the frequent ones or with the others.
    expect(await publicIds(world, article)).toEqual([one.id]);
    expect(await findAnswer(world.db, two.id)).toBeDefined();
    const [entry] = await world.db.select().from(faqEntries).where(eq(faqEntries.articleId, article.id));
    expect(entry).toMatchObject({ origin: "answer", answerText: "Ask on a night when you don’t need it." });
  });

  test("moved by two at once keep every entry", async ({ world }) => {
    const { article, author, ids } = await desk(world, 4);
    for (const id of ids) await publishAnswer(world.as(author), answerTo(id, { ...printed, promote: true }));
    const entries = await listFaq(world.as(author), article.id);
    await Promise.all(
      entries.flatMap(({ id }) => [
        moveFaqEntry(world.as(author), { entryId: id, way: "down" }),
        moveFaqEntry(world.as(author), { entryId: id, way: "up" }),
      ]),
    );
    const after = await listFaq(world.as(author), article.id);
    expect(after.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort());
    const ordinals = await world.db.select().from(faqEntries).where(eq(faqEntries.articleId, article.id));
    expect(new Set(ordinals.map(({ ordinal }) => ordinal)).size).toBe(4);
  });
});

describe("a letter that is not answered", () => {
  test("is declined with a sentence for its asker alone, and its draft is gone", async ({ world }) => {
    const { author, first } = await desk(world);
    await saveDraft(world.as(author), answerTo(first, { body: "An abandoned draft" }));
    await declineQuestion(world.as(author), { questionId: first, reason: "I can’t answer this well." });
    expect((await listLetters(world.as(author))).letters).toEqual([]);
    expect(await listDrafts(world.as(author))).toEqual([]);
    expect((await readEverything(world.db)).filter((row) => row.includes("An abandoned draft"))).toEqual([]);
    await expect(publishAnswer(world.as(author), answerTo(first))).rejects.toMatchObject({
      code: "letter_gone",
    });
  });

  test("is passed to the moderators, leaves the desk, and comes back when they clear it", async ({
    world,
  }) => {
    const { author, first } = await desk(world);
    await saveDraft(world.as(author), answerTo(first, { body: "Begun" }));
    await passOn(world.as(author), { questionId: first });
    expect((await listLetters(world.as(author))).letters).toEqual([]);
    await expect(saveDraft(world.as(author), answerTo(first))).rejects.toMatchObject({ code: "letter_gone" });
    const [review] = await world.db
      .select()
      .from(reviews)
      .where(eq(reviews.contributionId, first))
      .then((all) => all.filter(({ closedAt }) => closedAt === null));
    expect(review).toMatchObject({ queue: "questions", urgency: 2 });
    const found = await world.db.select().from(signals).where(eq(signals.contributionId, first));
    expect(found.map(({ check }) => check)).toContain("passed-on");
    const queue = await listQueue(world.as(await world.moderator()), { queue: "questions" });
    expect(queue.items[0]).toMatchObject({ reviewId: review?.id });

    await clear(world, first);
    expect((await getLetter(world.as(author), first)).answer).toMatchObject({ body: "Begun" });

    // Where somebody may be in danger, it goes to those who read a crisis.
    await passOn(world.as(author), { questionId: first, worry: "danger" });
    const again = await world.db.select().from(reviews).where(eq(reviews.contributionId, first));
    expect(again.find(({ closedAt }) => closedAt === null)).toMatchObject({ queue: "crisis", urgency: 100 });
    await expect(getLetter(world.as(author), first)).rejects.toMatchObject({ code: "not_found" });
    expect(await countDrift(world.db)).toEqual([]);
  });
});

describe("the author’s settings", () => {
  test("pause questions and take them up again, set days and pace; others’ articles stay untouched", async ({
    world,
  }) => {
    const { article, author } = await desk(world);
    const other = await world.article();
    const sentence = "I am with my mother until spring.";
    await pauseQuestions(world.as(author), { slug: article.slug, questions: "paused", sentence });
    expect(await findArticle(world.db, article.slug, world.now)).toMatchObject({ pauseSentence: sentence });
    await setAnswerDays(world.as(author), { slug: article.slug, days: [5, 2, 5] });
    await setPace(world.as(author), { answersPerWeek: 3 });
    expect(await getDeskArticle(world.as(author), article.slug)).toMatchObject({
      questions: "paused",
      answerDays: [2, 5],
    });
    expect(await listDeskArticles(world.as(author))).toHaveLength(1);
    await pauseQuestions(world.as(author), { slug: article.slug, questions: "on", sentence });
    expect(await findArticle(world.db, article.slug, world.now)).toMatchObject({ pauseSentence: null });
    await expect(getDeskArticle(world.as(author), other.slug)).rejects.toMatchObject({ code: "not_found" });
    await expect(
      pauseQuestions(world.as(author), { slug: other.slug, questions: "paused" }),
    ).rejects.toMatchObject({ code: "not_allowed" });
    await expect(setAnswerDays(world.as(author), { slug: other.slug, days: [1] })).rejects.toMatchObject({
      code: "not_allowed",
    });
    const off = await world.article({ questions: "off" });
    const admin = await world.newMember({ roles: ["admin"] });
    await expect(pauseQuestions(world.as(admin), { slug: off.slug, questions: "on" })).rejects.toMatchObject({
      code: "questions_off",
    });
    const [untouched] = await world.db.select().from(articles).where(eq(articles.id, other.id));
    expect(untouched).toMatchObject({ questions: "on", answerDays: [4] });
  });

  test("the pace counts what was answered since Monday", async ({ world }) => {
    const { author, first, second } = await desk(world, 2);
    await publishAnswer(world.as(author), answerTo(first));
    expect(await getPace(world.as(author))).toEqual({ agreed: 5, answered: 1 });
    world.pass(7 * 24 * 60);
    expect(await getPace(world.as(author))).toEqual({ agreed: 5, answered: 0 });
    await publishAnswer(world.as(author), answerTo(second));
    expect(await getPace(world.as(author))).toEqual({ agreed: 5, answered: 1 });
    expect(await getPace(world.as(await world.newMember()))).toBeNull();
    expect(await world.db.select().from(answers)).not.toEqual([]);
  });
});

test("an author is held to what counts against their account: no answer leaves until it ends, and drafts stay", async ({
  world,
}) => {
  const { article, author, first, second } = await desk(world, 2);
  const admin = await world.newMember({ roles: ["admin"] });
  const asked = answerTo(first, printed);
  for (const [kind, code] of [
    ["suspend", "suspended"],
    ["hold_all", "answers_held"],
  ] as const) {
    const sanctionId = await sanction(world, admin, accountOf(author), kind, { until: "2027-06-30" });
    await expect(publishAnswer(world.as(author), asked)).rejects.toMatchObject({ code });
    const no = { questionId: second, reason: "Not mine to answer." };
    await expect(declineQuestion(world.as(author), no)).rejects.toMatchObject({ code });
    await saveDraft(world.as(author), asked);
    expect(await publicIds(world, article)).toEqual([]);
    await liftSanction(world.as(admin), { sanctionId });
  }
  await publishAnswer(world.as(author), asked);
  expect(await publicIds(world, article)).toHaveLength(1);
});
