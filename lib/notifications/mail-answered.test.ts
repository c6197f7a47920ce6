import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { localMail } from "@/db/schema/mail";
import { system } from "@/lib/identity/actor";
import { makeCtx } from "@/lib/platform/context";
import { askAsMember } from "@/lib/questions/ask-as-member";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { authorOf, clear } from "@/test/letters";
import { type Person, test, type World } from "@/test/world";
import { mailAnswered } from "./mail-answered";

async function askedAndAnswered(world: World, asker: Person, { answer }: { answer: boolean }) {
  globalThis.afterwordDemo = true;
  const article = await world.article();
  const question = await askAsMember(world.as(asker), {
    article: article.slug,
    text: "Nobody should read this in a letter?",
    replyMode: "public",
    wishes: [],
  });
  await clear(world, question.id);
  if (answer) {
    await publishAnswer(world.as(await authorOf(world, article)), {
      questionId: question.id,
      alsoFor: [],
      body: "Nor this.",
      goes: "private",
      printedQuestion: "",
      promote: false,
    });
  }
  return question.id;
}

const worker = (world: World) => makeCtx(world.db, system, world.now);
const lettersTo = (world: World, { email }: Person) =>
  world.db.select().from(localMail).where(eq(localMail.to, email));

test("a member is told once that the author has written back, and not what", async ({ world }) => {
  const asker = await world.newMember();
  const contributionId = await askedAndAnswered(world, asker, { answer: true });
  await Promise.all([1, 2, 3].map(() => mailAnswered(worker(world), { contributionId })));
  const letters = await lettersTo(world, asker);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.text).toContain("The author has written back");
  expect(letters[0]?.text).not.toMatch(/Nobody should read|Nor this/);
});

test("nothing is told while nothing is answered", async ({ world }) => {
  const asker = await world.newMember();
  const contributionId = await askedAndAnswered(world, asker, { answer: false });
  await mailAnswered(worker(world), { contributionId });
  expect(await lettersTo(world, asker)).toEqual([]);
});
