import { type SQL, sql } from "drizzle-orm";
import { beforeEach, describe, expect } from "vitest";
import { z } from "zod";
import { localMail } from "@/db/schema/mail";
import { signals } from "@/db/schema/moderation";
import { sanctions } from "@/db/schema/sanctions";
import { proposeByline } from "@/lib/contributions/bylines/propose-byline";
import { listMyContributions } from "@/lib/contributions/queries";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { listQueue } from "@/lib/moderation/queues/queries";
import { rows } from "@/lib/platform/rows";
import { askAsMember } from "@/lib/questions/ask-as-member";
import { sendStory } from "@/lib/stories/send-story";
import { sendLetter } from "@/test/letters";
import { runJobs } from "@/test/run-jobs";
import { accountOf, penNameOf, sanction } from "@/test/sanctioned";
import { sendNote } from "@/test/send-note";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { getMember } from "../members/queries";
import { getReview } from "../reviews/queries";
import { liftSanction } from "./lift-sanction";
import { listMySanctions } from "./queries";
import { readWarning } from "./read-warning";

beforeEach(() => {
  globalThis.afterwordDemo = true;
});

const send = (world: World, writer: Person, article: TestArticle, byline?: string) =>
  world.note(writer, article, { byline });
const reasonsOf = async (world: World, id: string) =>
  (await world.db.select().from(signals).where(sql`contribution_id = ${id}`)).map(
    ({ explanation }) => explanation,
  );
const texts = ({ db }: World, query: SQL) => rows(db, z.object({ text: z.string() }), query);
const lettersTo = (world: World, { email }: Person) =>
  world.db.select().from(localMail).where(sql`"to" = ${email}`);

// Discourse #32416.
describe("acceptance 10: a suspended or banned person", () => {
  test.for(["suspend", "ban"] as const)(
    "can send nothing under any name or none: %s",
    async (kind, { world }) => {
      const [writer, moderator] = [await world.newMember({ trusted: true }), await world.moderator()];
      const article = await world.article();
      const pen = await penNameOf(world, writer, `The Landing ${kind}`);
      const nameless = await send(world, writer, article, "anonymous");
      const mine = await send(world, writer, article);
      await sanction(world, moderator, accountOf(writer), kind);
      const refused = { code: kind === "ban" ? "banned" : "suspended" };
      const story = { articleSlug: article.slug, title: "The stove", body: "It began.", contentNotes: [] };
      const letter = {
        article: article.slug,
        text: "Do you sleep?",
        replyMode: "public" as const,
        wishes: [],
      };
      const edit = { revision: 1, body: "Said in other words." };
      for (const attempt of [
        () => send(world, writer, article),
        () => send(world, writer, article, pen),
        () => send(world, writer, article, "anonymous"),
        () => sendStory(world.as(writer), { ...story, byline: "anonymous", own: "on" }),
        () => askAsMember(world.as(writer), letter),
        () => proposeByline(world.as(writer), { kind: "pen", name: `Another Landing ${kind}` }),
        () => reviseContribution(world.as(writer), { contributionId: nameless.id, ...edit }),
        () => reviseContribution(world.as(writer), { contributionId: mine.id, ...edit }),
      ])
        await expect(attempt()).rejects.toMatchObject(refused);
      // Reading one's own, and taking it back, stays possible; and who writes with six words alone is anybody.
      expect((await listMyContributions(world.as(writer))).items.length).toBeGreaterThan(1);
      await withdrawContribution(world.as(writer), { contributionId: nameless.id });
      await sendLetter(world, article);
    },
  );

  test("is told by nothing about what bears no name, before or after", async ({ world }) => {
    const [writer, moderator] = [await world.newMember(), await world.moderator()];
    const nameless = await sendNote(world, writer, {
      article: await world.article(),
      byline: "anonymous" as const,
      body: "Nobody’s.",
    });
    const look = async () => {
      const { items } = await listQueue(world.as(moderator), { queue: "new-members" });
      const item = items.find(({ excerpt }) => excerpt === "Nobody’s.");
      const row = await texts(
        world,
        sql`select c::text as text from contributions c where id = ${nameless.id}`,
      );
      return JSON.stringify([item, await getReview(world.as(moderator), item?.reviewId ?? ""), row]);
    };
    const before = await look();
    await sanction(world, moderator, accountOf(writer), "ban");
    expect(await look()).toBe(before);
  });

  test("held in everything, is told in nothing nameless or under another name from a newcomer", async ({
    world,
  }) => {
    const [writer, moderator] = [await world.newMember({ trusted: true }), await world.moderator()];
    const article = await world.article();
    const newcomer = await send(world, await world.newMember(), article, "anonymous");
    const pen = await penNameOf(world, writer, "The Porch Light");
    expect((await send(world, writer, article, pen)).state).toBe("approved");
    await sanction(world, moderator, accountOf(writer), "hold_all");
    const named = await send(world, writer, article);
    const others = [await send(world, writer, article, "anonymous"), await send(world, writer, article, pen)];
    expect([named, ...others].map(({ state }) => state)).toEqual(["held", "held", "held"]);
    expect(await reasonsOf(world, named.id)).toEqual([
      "A moderator has everything read that this writer sends.",
    ]);
    for (const { id } of others) {
      expect(await reasonsOf(world, id)).toEqual(await reasonsOf(world, newcomer.id));
    }
  });
});

test("a sanction ends by itself on its day, and can be lifted in one step", async ({ world }) => {
  const [writer, moderator, article] = [
    await world.newMember({ trusted: true }),
    await world.moderator(),
    await world.article(),
  ];
  const until = world.now.toISOString().slice(0, 10);
  await sanction(world, moderator, accountOf(writer), "suspend", { until });
  await expect(send(world, writer, article)).rejects.toMatchObject({ code: "suspended" });
  world.pass(24 * 60);
  expect((await send(world, writer, article)).state).toBe("approved");

  const banned = await sanction(world, moderator, accountOf(writer), "ban");
  await expect(send(world, writer, article)).rejects.toMatchObject({ code: "banned" });
  await liftSanction(world.as(moderator), { sanctionId: banned });
  expect((await send(world, writer, article)).state).toBe("approved");
  await expect(liftSanction(world.as(moderator), { sanctionId: banned })).rejects.toMatchObject({
    code: "already_lifted",
  });
  const { sanctions: given } = await getMember(world.as(moderator), { persona: accountOf(writer) });
  expect(given).toMatchObject([
    { kind: "ban", counts: false, liftedBy: moderator.name },
    { kind: "suspend", counts: false, liftedBy: null },
  ]);
});

test("a warning is read before the next contribution, on the account page and in a letter", async ({
  world,
}) => {
  const [writer, moderator, article] = [
    await world.newMember({ trusted: true }),
    await world.moderator(),
    await world.article(),
  ];
  const note = await send(world, writer, article);
  const sanctionId = await sanction(world, moderator, accountOf(writer), "warn", { occasions: [note.id] });
  await expect(send(world, writer, article, "anonymous")).rejects.toMatchObject({ code: "warning_unread" });
  expect(await listMySanctions(world.as(writer))).toMatchObject([
    { id: sanctionId, counts: true, rule: { number: 1 }, occasions: [note.id] },
  ]);
  await runJobs(world);
  const [letter] = await lettersTo(world, writer);
  expect(letter?.text).toContain("Please leave her name out.");
  expect(letter?.text).toContain("a second person decides");
  await expect(readWarning(world.as(moderator), { sanctionId })).rejects.toMatchObject({ code: "not_found" });
  await readWarning(world.as(writer), { sanctionId });
  expect((await send(world, writer, article, "anonymous")).state).toBe("approved");
});

test("nobody sanctions themselves or an admin, and a colleague only an admin does", async ({ world }) => {
  const [moderator, colleague] = [await world.moderator(), await world.moderator("Bea")];
  const admin = await world.newMember({ roles: ["admin"] });
  const refused = (by: Person, who: Person, code: string) =>
    expect(sanction(world, by, accountOf(who), "warn")).rejects.toMatchObject({ code });
  await refused(moderator, moderator, "own_account");
  await refused(moderator, colleague, "role_first");
  await refused(moderator, admin, "role_first");
  await refused(await world.newMember({ roles: ["admin"] }), admin, "role_first");
  await refused(await world.newMember(), colleague, "not_allowed");
  const own = await sanction(world, admin, accountOf(colleague), "warn");
  await expect(liftSanction(world.as(colleague), { sanctionId: own })).rejects.toMatchObject({
    code: "own_account",
  });
});

test("a pen name is sanctioned as its account, and leads to it from nowhere", async ({ world }) => {
  const [writer, moderator, article] = [
    await world.newMember({ trusted: true }),
    await world.moderator(),
    await world.article(),
  ];
  const id = await penNameOf(world, writer, "A Tin of Yellow");
  const under = await send(world, writer, article, id);
  const own = await send(world, writer, article);
  const pen = { of: "pen" as const, id };
  await expect(sanction(world, moderator, pen, "ban", { occasions: [own.id] })).rejects.toMatchObject({
    code: "occasion_elsewhere",
  });
  await sanction(world, moderator, pen, "ban", { occasions: [under.id] });
  await expect(send(world, writer, article)).rejects.toMatchObject({ code: "banned" });
  expect(await listMySanctions(world.as(writer))).toMatchObject([{ penName: "A Tin of Yellow" }]);

  const ofPen = JSON.stringify(await getMember(world.as(moderator), { persona: pen }));
  for (const mark of [writer.id, writer.name, writer.email, own.id]) expect(ofPen).not.toContain(mark);
  const ofAccount = await getMember(world.as(moderator), { persona: accountOf(writer) });
  expect(ofAccount.sanctions).toEqual([]);
  for (const mark of [id, "A Tin of Yellow", under.id]) {
    expect(JSON.stringify(ofAccount)).not.toContain(mark);
  }
  const logged = await texts(
    world,
    sql`select e::text as text from audit_events e where event like 'sanction.%' and e::text like ${`%${writer.id}%`}`,
  );
  expect(logged).toEqual([]);
});

test("a sanction is never changed or deleted, and goes on leading to nobody when its account is gone", async ({
  world,
}) => {
  const [writer, moderator] = [await world.newMember(), await world.moderator()];
  const id = await sanction(world, moderator, accountOf(writer), "ban");
  const change = (what: string) =>
    world.db.execute(sql`update sanctions set ${sql.raw(what)} where id = ${id}`);
  await expect(change("kind = 'hold_all'")).rejects.toThrow();
  await expect(change(`member_id = '${moderator.id}'`)).rejects.toThrow();
  await expect(world.db.delete(sanctions)).rejects.toThrow();
  await change("member_id = null");
});
