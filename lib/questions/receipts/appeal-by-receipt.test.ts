import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { appeals } from "@/db/schema/appeals";
import { auditEvents } from "@/db/schema/audit";
import { countDrift } from "@/lib/contributions/count-drift";
import { decideAppeal } from "@/lib/moderation/appeals/decide-appeal";
import { actBy, nobody, sendLetter, turnDown } from "@/test/letters";
import { test } from "@/test/world";
import { openReceipt } from "./open-receipt";

test("who holds a receipt has a decision read again without being anybody; the day is all that is kept of it", async ({
  world,
}) => {
  const article = await world.article();
  const letter = await sendLetter(world, article);
  await turnDown(world, letter.id, "It names somebody.");
  const opened = async () => (await openReceipt(nobody(world), letter.receipt)).opened.letters[0];
  const ask = (appeal: string) => actBy(world, letter.receipt, "appeal", { letter: letter.id, appeal });
  expect(await opened()).toMatchObject({
    state: "turned_down",
    appealable: "within 30 days",
    appeal: null,
  });
  world.pass(90);
  const logged = await world.db.$count(auditEvents);
  await ask("It is my name.");
  expect(await opened()).toMatchObject({ appealable: null, appeal: { outcome: null } });
  expect(await world.db.$count(auditEvents)).toBe(logged);
  const [appeal] = await world.db.select().from(appeals).where(eq(appeals.contributionId, letter.id));
  expect(appeal?.appealedAt.toISOString()).toMatch(/T00:00:00\.000Z$/);
  // Random, so that the id tells no moment either.
  expect(appeal?.id.charAt(14)).toBe("4");
  await expect(ask("Once more.")).rejects.toMatchObject({ code: "appealed_once" });

  const answer = "You are right: it is yours.";
  await decideAppeal(world.as(await world.moderator("Ben")), {
    appealId: appeal?.id ?? "",
    outcome: "overturned",
    answer,
  });
  expect(await opened()).toMatchObject({
    state: "with_author",
    reason: null,
    appeal: { outcome: "overturned", answer },
  });
  expect(await countDrift(world.db)).toEqual([]);
});

test("a receipt opens no appeal about somebody else’s letter, nor about one that waits", async ({
  world,
}) => {
  const article = await world.article();
  const [mine, theirs] = [await sendLetter(world, article), await sendLetter(world, article)];
  await turnDown(world, theirs.id, "It names somebody.");
  const about = (letter: string) =>
    actBy(world, mine.receipt, "appeal", { letter, appeal: "Please look again." });
  await expect(about(theirs.id)).rejects.toMatchObject({ code: "receipt_unknown" });
  await expect(about(mine.id)).rejects.toMatchObject({ code: "not_appealable" });
});
