import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { openQuestions, wonders } from "@/db/schema/open-questions";
import { authorOf, clear, sendLetter } from "@/test/letters";
import { newSince, readEverything } from "@/test/read-everything";
import { test, type World } from "@/test/world";
import { listOpenQuestions } from "../queries";
import { wonderToo } from "../wonder-too";
import { declineQuestion } from "./decline-question";
import { passOn } from "./pass-on";
import { publishAnswer } from "./publish-answer";
import { putUpQuestion } from "./put-up-question";
import { getLetter, listLetters } from "./queries";
import { takeDownQuestion } from "./take-down-question";

/** An author with letters of which the second stands open under the article. */
async function openDesk(world: World) {
  const article = await world.article();
  const author = await authorOf(world, article);
  const ids: string[] = [];
  for (const text of ["What was the kettle for?", "Why did my uncle Emrys leave?"]) {
    const { id } = await sendLetter(world, article, { text });
    await clear(world, id);
    ids.push(id);
  }
  const [first = "", second = ""] = ids;
  await putUpQuestion(world.as(author), { questionId: second, wording: "Why do people leave?" });
  const [open] = await listOpenQuestions(world.db, article.slug);
  if (!open) throw new Error("It doesn’t stand open.");
  return { article, author, first, second, open };
}

describe("a question that is asked in the open", () => {
  test("stands there in the author’s wording alone, and only where its asker lets it be printed", async ({
    world,
  }) => {
    const { article, author, second, open } = await openDesk(world);
    expect(open).toEqual({ id: open.id, wording: "Why do people leave?" });
    expect(open.id).not.toBe(second);
    await putUpQuestion(world.as(author), { questionId: second, wording: "Why does one leave?" });
    expect(await listOpenQuestions(world.db, article.slug)).toEqual([
      { id: open.id, wording: "Why does one leave?" },
    ]);
    const alone = await sendLetter(world, article, { text: "For me alone?", replyMode: "private" });
    await clear(world, alone.id);
    await expect(
      putUpQuestion(world.as(author), { questionId: alone.id, wording: "For all?" }),
    ).rejects.toMatchObject({ code: "print_not_wanted" });
  });

  test("is wondered about once by each member, by guests as they press, and stands first on the desk then", async ({
    world,
  }) => {
    const { author, first, second, open } = await openDesk(world);
    const reader = await world.newMember();
    const input = { questionId: open.id };
    await Promise.all([1, 2, 3, 4].map(() => wonderToo(world.as(reader), input)));
    await Promise.all([1, 2].map(() => wonderToo(world.guest, input)));
    const { wanted, letters } = await listLetters(world.as(author));
    expect(wanted).toMatchObject([{ id: second, people: 1, wonders: 3 }]);
    expect(letters.map(({ id }) => id)).toEqual([first]);
    expect((await getLetter(world.as(author), second)).open).toEqual({
      wording: "Why do people leave?",
      wonders: 3,
    });
  });

  test("keeps nobody who wonders: no account, no time, no line in a log", async ({ world }) => {
    const { open } = await openDesk(world);
    const reader = await world.newMember();
    const before = await readEverything(world.db);
    await wonderToo(world.as(reader), { questionId: open.id });
    await wonderToo(world.guest, { questionId: open.id });
    const added = newSince(before, await readEverything(world.db));
    expect(added.map((row) => row.slice(0, row.indexOf(" "))).sort()).toHaveLength(2);
    for (const row of added) expect(row).not.toContain(reader.id);
    const [tag] = await world.db.select().from(wonders).where(eq(wonders.openQuestionId, open.id));
    expect(tag?.tag).toHaveLength(32);
  });

  test("stands there no longer once it is answered, declined, passed on or taken down, and no trace of who wondered", async ({
    world,
  }) => {
    const ends = [
      (world: World, author: Parameters<World["as"]>[0], questionId: string) =>
        publishAnswer(world.as(author), {
          questionId,
          alsoFor: [],
          body: "They had to.",
          goes: "private",
          printedQuestion: "",
          promote: false,
        }),
      (world: World, author: Parameters<World["as"]>[0], questionId: string) =>
        declineQuestion(world.as(author), { questionId, reason: "I don’t know." }),
      (world: World, author: Parameters<World["as"]>[0], questionId: string) =>
        passOn(world.as(author), { questionId }),
      (world: World, author: Parameters<World["as"]>[0], questionId: string) =>
        takeDownQuestion(world.as(author), { questionId }),
    ];
    for (const end of ends) {
      const { article, author, second, open } = await openDesk(world);
      await wonderToo(world.as(await world.newMember()), { questionId: open.id });
      await end(world, author, second);
      expect(await listOpenQuestions(world.db, article.slug)).toEqual([]);
      expect(await world.db.select().from(openQuestions).where(eq(openQuestions.id, open.id))).toEqual([]);
      expect(await world.db.select().from(wonders).where(eq(wonders.openQuestionId, open.id))).toEqual([]);
      await expect(wonderToo(world.guest, { questionId: open.id })).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });
});
