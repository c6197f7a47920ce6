import { describe, expect } from "vitest";
import { articleAuthors } from "@/db/schema/articles";
import { authorOf, clear, sendLetter, turnDown } from "@/test/letters";
import { test, type World } from "@/test/world";
import { findAnswer } from "../queries";
import { listAnswered, listDrafts } from "./answer-queries";
import { listAuthorsToHandTo, listHanded } from "./article-queries";
import { handBack } from "./hand-back";
import { handLetter } from "./hand-letter";
import { publishAnswer } from "./publish-answer";
import { getLetter, listLetters } from "./queries";
import { saveDraft } from "./save-draft";

const answerTo = (questionId: string, body = "Ask on a night when you don’t need it.") => ({
  questionId,
  alsoFor: [],
  body,
  goes: "printed" as const,
  printedQuestion: "How do I ask?",
  promote: false,
});

/** An author with a letter, and one of another article. */
async function twoAuthors(world: World) {
  const [article, elsewhere] = [await world.article(), await world.article()];
  const [author, other] = [await authorOf(world, article), await authorOf(world, elsewhere)];
  const { id } = await sendLetter(world, article);
  await clear(world, id);
  return { article, author, other, otherAuthorId: elsewhere.authorId, id };
}

const onDesk = async (world: World, who: Parameters<World["as"]>[0]) =>
  (await listLetters(world.as(who))).letters.map(({ id }) => id);

describe("a letter that is handed to another author", () => {
  test("is on their desk with its draft, and on nobody else’s until it comes back", async ({ world }) => {
    const { article, author, other, otherAuthorId, id } = await twoAuthors(world);
    await saveDraft(world.as(author), answerTo(id, "Begun"));
    expect(await listAuthorsToHandTo(world.as(author), article.id)).toContainEqual(
      expect.objectContaining({ id: otherAuthorId, writes: false }),
    );
    await expect(getLetter(world.as(other), id)).rejects.toMatchObject({ code: "not_found" });
    const beside = await sendLetter(world, article, { text: "Whose coat is it?" });
    await clear(world, beside.id);
    await handLetter(world.as(author), { questionId: id, authorId: otherAuthorId });

    expect((await getLetter(world.as(other), id)).others).toEqual([]);
    expect([await onDesk(world, author), await onDesk(world, other)]).toEqual([[beside.id], [id]]);
    expect(await getLetter(world.as(other), id)).toMatchObject({ mine: true, answer: { body: "Begun" } });
    expect(await listHanded(world.as(author), article.id)).toMatchObject([{ id }]);
    expect(await getLetter(world.as(author), id)).toMatchObject({ mine: false });
    await expect(saveDraft(world.as(author), answerTo(id))).rejects.toMatchObject({ code: "letter_handed" });

    await handBack(world.as(other), { questionId: id });
    expect([await onDesk(world, author), await onDesk(world, other)]).toEqual([[id, beside.id], []]);
    await expect(saveDraft(world.as(other), answerTo(id))).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("is answered in their name; its article’s authors can fetch it back, and nobody else can", async ({
    world,
  }) => {
    const { author, other, otherAuthorId, id } = await twoAuthors(world);
    const third = await authorOf(world, await world.article());
    await handLetter(world.as(author), { questionId: id, authorId: otherAuthorId });
    const refused = { code: "not_allowed" };
    await expect(handBack(world.as(third), { questionId: id })).rejects.toMatchObject(refused);
    await expect(
      handLetter(world.as(third), { questionId: id, authorId: otherAuthorId }),
    ).rejects.toMatchObject(refused);
    await handBack(world.as(author), { questionId: id });
    await handLetter(world.as(author), { questionId: id, authorId: otherAuthorId });

    await saveDraft(world.as(other), answerTo(id));
    expect(await listDrafts(world.as(other))).toHaveLength(1);
    const answer = await publishAnswer(world.as(other), answerTo(id));
    expect(answer.authorId).toBe(otherAuthorId);
    expect(await findAnswer(world.db, answer.id)).toMatchObject({ question: "How do I ask?" });
    for (const who of [author, other]) {
      expect((await listAnswered(world.as(who))).answers).toMatchObject([{ answerId: answer.id }]);
    }
  });

  test("goes to an author who can come to a desk, and never to one without an account", async ({ world }) => {
    const { article, author, id } = await twoAuthors(world);
    const absent = await world.article();
    await expect(
      handLetter(world.as(author), { questionId: id, authorId: absent.authorId }),
    ).rejects.toMatchObject({ code: "author_needed" });
    expect(await onDesk(world, author)).toEqual([id]);

    // One of several authors of the article can have it alone.
    await world.db
      .insert(articleAuthors)
      .values({ articleId: article.id, authorId: absent.authorId, ordinal: 1 });
    const second = await authorOf(world, absent);
    expect(await onDesk(world, second)).toEqual([id]);
    await handLetter(world.as(second), { questionId: id, authorId: article.authorId });
    expect([await onDesk(world, author), await onDesk(world, second)]).toEqual([[id], []]);
  });
});

test("abuse aimed at the author never arrives: what a moderator turned down is on no desk and can be handed to none", async ({
  world,
}) => {
  const { article, author, otherAuthorId } = await twoAuthors(world);
  const unkind = await sendLetter(world, article, { text: "You should never have been let near a pen." });
  const unread = await sendLetter(world, article, { text: "Nor this one, yet." });
  await turnDown(world, unkind.id, "It is unkind.");
  for (const { id } of [unkind, unread]) {
    await expect(getLetter(world.as(author), id)).rejects.toMatchObject({ code: "not_found" });
    await expect(
      handLetter(world.as(author), { questionId: id, authorId: otherAuthorId }),
    ).rejects.toMatchObject({ code: "letter_gone" });
  }
  const { wanted, letters } = await listLetters(world.as(author));
  expect(JSON.stringify([wanted, letters])).not.toMatch(/near a pen|Nor this one/);
});
