import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { contributions } from "@/db/schema/contributions";
import { sealLetter } from "@/lib/anonymity/sealed-text";
import { authorOf, clear, sendLetter } from "@/test/letters";
import { type TestArticle, test, type World } from "@/test/world";
import { askAsMember } from "../ask-as-member";
import { openOwnLetter } from "../receipts/open-own-letter";
import { listDrafts } from "./answer-queries";
import { findAlike } from "./find-alike";
import { publishAnswer } from "./publish-answer";
import { getLetter, listLetters } from "./queries";
import { saveDraft } from "./save-draft";

const QUIET = [
  "How do I ask for quiet without it sounding like blame?",
  "By the time we are alone I have nothing left for him. How do I ask for quiet at home without making the house feel like one more staffroom?",
  "how do you ask for quiet, without the blame? it always sounds like blame when I do",
];
const OTHERS = [
  "My mother rings on the drive. Do I tell her?",
  "Did you two ever fight about the naming of it?",
];

const draft = (questionId: string, alsoFor: string[] = []) => ({
  questionId,
  alsoFor,
  body: "On a night when you don’t need it.",
  goes: "private" as const,
  printedQuestion: "",
  promote: false,
});

async function cleared(world: World, article: TestArticle, text: string): Promise<string> {
  const { id } = await sendLetter(world, article, { text });
  await clear(world, id);
  return id;
}

async function quietDesk(world: World) {
  const article = await world.article();
  const author = await authorOf(world, article);
  const ids: string[] = [];
  for (const text of [...QUIET, ...OTHERS]) ids.push(await cleared(world, article, text));
  return { article, author, quiet: ids.slice(0, 3), others: ids.slice(3) };
}

describe("letters that ask much the same", () => {
  test("are found by their stems, whatever words every question has, and only beside letters of their own place", async ({
    world,
  }) => {
    const here = (text: string) => ({ place: "here", language: "en", text });
    const pairs = async (...letters: ReturnType<typeof here>[]) =>
      (await findAlike(world.db, letters)).map(({ one, other }) => [one, other].sort());
    expect((await pairs(...[...QUIET, ...OTHERS].map(here))).sort()).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    // The same words that any question is made of, about something else.
    expect(
      await pairs(here("How do I ask for quiet?"), here("How do I ask for an evening to myself?")),
    ).toEqual([]);
    expect(await pairs(here("Do you sleep?"), { ...here("Do you sleep?"), place: "there" })).toEqual([]);
    const german = { place: "here", language: "de-AT" };
    expect(
      await pairs(
        { ...german, text: "Wie bittet man um Ruhe im Haus?" },
        { ...german, text: "Wie bitte ich ihn um Ruhe im Hause?" },
      ),
    ).toEqual([[0, 1]]);
  });

  test("stand first as one line, most wanted first, and each by itself no more; nothing is tied by it", async ({
    world,
  }) => {
    const { author, quiet, others } = await quietDesk(world);
    const { wanted, letters } = await listLetters(world.as(author));
    expect(wanted).toMatchObject([{ id: quiet[0], people: 3, drafted: false, excerpt: QUIET[0] }]);
    expect(letters.map(({ id }) => id)).toEqual(others);
    const opened = await getLetter(world.as(author), quiet[0] ?? "");
    expect(opened.others.map(({ id, alike, ticked }) => ({ id, alike, ticked }))).toEqual([
      ...[quiet[2], quiet[1]].map((id) => ({ id, alike: true, ticked: false })),
      ...others.map((id) => ({ id, alike: false, ticked: false })),
    ]);
    expect(await listDrafts(world.as(author))).toEqual([]);
  });

  test("stay with the draft that some of them have, and a second draft stays apart", async ({ world }) => {
    const { author, quiet } = await quietDesk(world);
    const [first = "", second = "", third = ""] = quiet;
    await saveDraft(world.as(author), draft(second, [third]));
    expect((await listLetters(world.as(author))).wanted).toMatchObject([
      { people: 3, drafted: true, id: second },
    ]);
    await saveDraft(world.as(author), draft(first));
    const { wanted, letters } = await listLetters(world.as(author));
    expect(wanted).toMatchObject([{ people: 2 }]);
    expect(letters.map(({ id }) => id)).toContain(first);
  });
});

test("whoever is answered together with others is told so, and by how many, not by whom", async ({
  world,
}) => {
  const { article, author, quiet } = await quietDesk(world);
  const asker = await world.newMember();
  const asked = { article: article.slug, replyMode: "private", wishes: [] } as const;
  const { id } = await askAsMember(world.as(asker), { ...asked, wishes: [], text: QUIET[0] ?? "" });
  await clear(world, id);
  const [first = "", second = ""] = quiet;
  await publishAnswer(world.as(author), draft(id, [first, second]));
  const { letters } = await openOwnLetter(world.as(asker), id);
  expect(letters).toMatchObject([{ answer: { together: 2 } }]);
  for (const trace of [first, second, QUIET[1] ?? ""]) expect(JSON.stringify(letters)).not.toContain(trace);
});

test("letters whose words are sealed are read, grouped and answered like any other", async ({ world }) => {
  const { article, author, quiet } = await quietDesk(world);
  const texts = new Map(quiet.map((id, n) => [id, QUIET[n] ?? ""]));
  for (const [id, text] of texts) await keepSealed(world, article, id, text);
  const [first = ""] = quiet;

  expect((await listLetters(world.as(author))).wanted).toMatchObject([{ people: 3, excerpt: QUIET[0] }]);
  const letter = await getLetter(world.as(author), first);
  expect(letter).toMatchObject({ text: QUIET[0], html: `<p>${QUIET[0]}</p>` });
  expect(letter.others.filter(({ alike }) => alike).map(({ html }) => html)).toContain(`<p>${QUIET[1]}</p>`);
  await saveDraft(world.as(author), draft(first));
  expect(await listDrafts(world.as(author))).toMatchObject([{ question: QUIET[0] }]);
});

/** As letters under a receipt are kept: their words in `anon_message` alone. */
async function keepSealed(world: World, article: TestArticle, id: string, text: string): Promise<void> {
  const body = sealLetter(id, { text, replyMode: "public", wishes: [] });
  await world.db.execute(sql`insert into anon_message (id, thread_id, side, body, day, ordinal)
    select ${id}::uuid, t.id, 'asker', ${body}, date '2026-11-10', (select count(*) from anon_message)
    from anon_thread t where t.article_id = ${article.id}::uuid limit 1 on conflict do nothing`);
  await world.db
    .update(contributions)
    .set({ body: "", html: "" })
    .where(sql`${contributions.id} = ${id}::uuid`);
}
