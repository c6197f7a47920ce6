import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { localMail, sentMail } from "@/db/schema/mail";
import { system } from "@/lib/identity/actor";
import { setLetters } from "@/lib/identity/set-letters";
import { stopLetters, stopLettersToken } from "@/lib/identity/stop-letters";
import { makeCtx } from "@/lib/platform/context";
import { askAsMember } from "@/lib/questions/ask-as-member";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { authorOf, clear } from "@/test/letters";
import { type Person, test, type World } from "@/test/world";
import { lastMonday } from "./answers-of-week";
import { mailNewAnswers } from "./mail-new-answers";

const worker = (world: World) => makeCtx(world.db, system, world.now);
const lettersTo = (world: World, { email }: Person) =>
  world.db.select().from(localMail).where(eq(localMail.to, email));

/** A question of this member's, answered in print. */
async function answered(world: World, asker: Person): Promise<string> {
  const article = await world.article();
  const { id } = await askAsMember(world.as(asker), {
    article: article.slug,
    text: "Nobody should read this in a letter?",
    replyMode: "public",
    wishes: [],
  });
  await clear(world, id);
  await publishAnswer(world.as(await authorOf(world, article)), {
    questionId: id,
    alsoFor: [],
    body: "Nor this.",
    goes: "printed",
    printedQuestion: "Nor what readers see?",
    promote: false,
  });
  return article.slug;
}

test("who wants it is told once a week what was answered: the same letter to all, whether they asked or not", async ({
  world,
}) => {
  globalThis.afterwordDemo = true;
  const [asker, reader, other] = [await world.newMember(), await world.newMember(), await world.newMember()];
  const want = { decisionsByMail: false, answersByMail: true };
  for (const who of [asker, reader]) await setLetters(world.as(who), want);
  const slug = await answered(world, asker);
  world.pass(7 * 24 * 60);
  const monday = lastMonday(world.now);
  for (const who of [asker, reader, other, reader]) {
    await mailNewAnswers(worker(world), { memberId: who.id, monday });
  }
  const [[toAsker], [toReader, again], toOther] = [
    await lettersTo(world, asker),
    await lettersTo(world, reader),
    await lettersTo(world, other),
  ];
  expect([again, toOther]).toEqual([undefined, []]);
  const withoutLink = (text = "") => text.replace(/stop-letters\/\S+/, "");
  expect(withoutLink(toReader?.text)).toBe(withoutLink(toAsker?.text));
  expect(toReader?.text).toContain(`/articles/${slug}/questions`);
  expect(toReader?.text).not.toMatch(/Nobody should read|Nor this|Nor what/);
  expect(toReader?.subject).toBe("A line from The Test Pages");
  // Keys of letters that have left say nothing of who got them.
  for (const { key } of await world.db.select().from(sentMail)) expect(key).not.toContain(reader.id);

  await stopLetters(world.guest, { token: stopLettersToken(reader.id) });
  await expect(stopLetters(world.guest, { token: `${reader.id}` })).rejects.toMatchObject({
    code: "not_found",
  });
  await answered(world, asker);
  world.pass(7 * 24 * 60);
  await mailNewAnswers(worker(world), { memberId: reader.id, monday: lastMonday(world.now) });
  expect(await lettersTo(world, reader)).toHaveLength(1);
});

test("a week ends with its Monday", () => {
  expect(lastMonday(new Date("2026-11-23T05:43:00Z"))).toBe("2026-11-23");
  expect(lastMonday(new Date("2026-11-29T23:00:00Z"))).toBe("2026-11-23");
});
