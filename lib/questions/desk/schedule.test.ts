import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { questions } from "@/db/schema/questions";
import { countDrift } from "@/lib/contributions/count-drift";
import { system } from "@/lib/identity/actor";
import { makeCtx } from "@/lib/platform/context";
import { authorOf, clear, sendLetter } from "@/test/letters";
import { accountOf, sanction } from "@/test/sanctioned";
import { type Person, test, type World } from "@/test/world";
import { listAnswers } from "../queries";
import { nextAnswerDay } from "./answer-day";
import { listDrafts, listScheduled } from "./answer-queries";
import { passOn } from "./pass-on";
import { publishScheduled } from "./publish-scheduled";
import { getLetter, listLetters } from "./queries";
import { saveDraft } from "./save-draft";
import { scheduleAnswer } from "./schedule-answer";
import type { AnswerInput } from "./schemas";
import { takeBackAnswer } from "./take-back-answer";

const answerTo = (questionId: string, answer: Partial<AnswerInput> = {}): AnswerInput => ({
  questionId,
  alsoFor: [],
  body: "Ask on a night when you don’t need it.",
  goes: "printed",
  printedQuestion: "How do I ask?",
  promote: false,
  ...answer,
});

/** An author with so many letters, and an answer to the first of them that is set for two days on. */
async function set(world: World, alsoFor: "nobody" | "the second" = "nobody") {
  const article = await world.article();
  const author = await authorOf(world, article);
  const ids: string[] = [];
  for (const text of ["What was the kettle for?", "Whose coat hung there?"]) {
    const { id } = await sendLetter(world, article, { text });
    await clear(world, id);
    ids.push(id);
  }
  const [first = "", second = ""] = ids;
  const on = dayAfter(world, 2);
  const also = alsoFor === "the second" ? [second] : [];
  const { id: answerId } = await scheduleAnswer(world.as(author), {
    ...answerTo(first, { alsoFor: also }),
    on,
  });
  return { article, author, first, second, answerId, on };
}

const dayAfter = (world: World, days: number) =>
  new Date(world.now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const atSix = (day: string) => new Date(`${day}T06:00:01Z`);
const wake = (world: World, answerId: string, now: Date) =>
  publishScheduled(makeCtx(world.db, system, now), { answerId });
const printedUnder = async (world: World, slug: string) =>
  (await listAnswers(world.db, { article: slug })).answers.map(({ id }) => id);
const titles = async (list: typeof listDrafts, world: World, who: Person) =>
  (await list(world.as(who))).map(({ answerId }) => answerId);

test("the next answer day is one that is still to come", () => {
  const thursday = new Date("2026-11-26T12:00:00Z");
  expect(nextAnswerDay([4], thursday)).toBe("2026-12-03");
  expect(nextAnswerDay([1, 4], thursday)).toBe("2026-11-30");
  expect(nextAnswerDay([7], thursday)).toBe("2026-11-29");
});

test("an answer that is set for a day stays unseen until then, goes out once by itself, and then is like any other", async ({
  world,
}) => {
  const { article, author, answerId, first, on } = await set(world);
  expect(await titles(listScheduled, world, author)).toEqual([answerId]);
  expect(await titles(listDrafts, world, author)).toEqual([]);
  const before = atSix(dayAfter(world, 1));
  await wake(world, answerId, before);
  expect(await printedUnder(world, article.slug)).toEqual([]);

  await Promise.all([1, 2, 3].map(() => wake(world, answerId, atSix(on))));
  await wake(world, answerId, atSix(on));
  expect(await printedUnder(world, article.slug)).toEqual([answerId]);
  expect(await titles(listScheduled, world, author)).toEqual([]);
  expect(await getLetter(world.as(author), first)).toMatchObject({
    stage: "answered",
    answer: { shown: true, goesOutAt: null, publishedAt: atSix(on) },
  });
  expect(await countDrift(world.db)).toEqual([]);
});

test("until it goes out it can’t be changed by accident, and can be taken back", async ({ world }) => {
  const { article, author, first, answerId, on } = await set(world);
  await expect(saveDraft(world.as(author), answerTo(first, { body: "" }))).rejects.toMatchObject({
    code: "answer_scheduled",
  });
  await takeBackAnswer(world.as(author), { questionId: first });
  await wake(world, answerId, atSix(on));
  expect(await printedUnder(world, article.slug)).toEqual([]);
  await saveDraft(world.as(author), answerTo(first, { body: "Said better." }));
  expect(await listDrafts(world.as(author))).toMatchObject([{ answerId, opening: "Said better." }]);
  for (const on of [dayAfter(world, 0), dayAfter(world, -3), dayAfter(world, 200)]) {
    await expect(scheduleAnswer(world.as(author), { ...answerTo(first), on })).rejects.toMatchObject({
      code: "schedule_day",
    });
  }
});

test("what may not be sent on its day stays on the desk, whole", async ({ world }) => {
  const { article, author, first, answerId, on } = await set(world);
  await sanction(world, await world.newMember({ roles: ["admin"] }), accountOf(author), "suspend", {
    until: "2027-06-30",
  });
  await wake(world, answerId, atSix(on));
  expect(await printedUnder(world, article.slug)).toEqual([]);
  expect((await getLetter(world.as(author), first)).answer).toMatchObject({
    state: "draft",
    goesOutAt: new Date(`${on}T06:00:00Z`),
    body: "Ask on a night when you don’t need it.",
  });
});

test("a letter that was passed on meanwhile waits for the moderators; the others have their answer", async ({
  world,
}) => {
  const { author, first, second, answerId, on } = await set(world, "the second");
  await passOn(world.as(author), { questionId: first });
  await wake(world, answerId, atSix(on));
  const stages = await world.db.select().from(questions).where(eq(questions.id, first));
  expect(stages).toMatchObject([{ stage: "waiting" }]);
  expect((await getLetter(world.as(author), second)).stage).toBe("answered");
  await clear(world, first);
  expect((await listLetters(world.as(author))).letters).toMatchObject([{ id: first, drafted: false }]);
});
