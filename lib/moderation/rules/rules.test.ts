import { desc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { auditEvents } from "@/db/schema/audit";
import { decisions } from "@/db/schema/moderation";
import { getReview } from "@/lib/moderation/reviews/queries";
import { sendNote } from "@/test/send-note";
import { type Person, test, type World } from "@/test/world";
import { decide } from "../decisions/decide";
import { undoDecision } from "../decisions/undo-decision";
import { reportContribution } from "../reports/report-contribution";
import { moveRule } from "./move-rule";
import { findTemplate, listRetiredRules, listRules, readPublicRules } from "./queries";
import { removeTemplate } from "./remove-template";
import { retireRule } from "./retire-rule";
import { saveRule } from "./save-rule";
import { saveTemplate } from "./save-template";
import { RuleInput } from "./schemas";

const rule = { number: 2, title: "It is unkind", text: "Be kind.", template: "Thank you. It is unkind." };

test("a decision keeps the words of the rule that it cited, whatever the rule says later", async ({
  world,
}) => {
  const admin = world.as(await adminOf(world));
  const before = await turnDown(world, 2);
  await saveRule(admin, rule);
  const after = await turnDown(world, 2);

  expect([before.version, after.version]).toEqual([1, 2]);
  const moderator = world.as(await world.moderator());
  expect((await getReview(moderator, before.reviewId)).decisions[0]?.rule).toBe("It is unkind to a writer");
  expect((await getReview(moderator, after.reviewId)).decisions[0]?.rule).toBe("It is unkind");
  const [, read] = await readPublicRules(world.db, world.now);
  expect(read).toMatchObject({
    title: "It is unkind",
    since: admin.now,
    before: [{ version: 1, title: "It is unkind to a writer", since: null, until: admin.now }],
  });

  await saveRule(admin, { ...rule, template: "Thank you. Kinder, please." });
  const [, again] = await readPublicRules(world.db, world.now);
  expect(again?.before).toHaveLength(1);
  await expect(
    world.db.update(decisions).set({ ruleVersion: 2 }).where(eq(decisions.id, before.decisionId)),
  ).rejects.toThrow();
});

test("a retired rule can’t be cited any more and stays to be read; the last one can’t be retired", async ({
  world,
}) => {
  const admin = world.as(await adminOf(world));
  await retireRule(admin, { number: 3, retired: "yes" });
  expect(await lastEvent(world)).toMatchObject({ event: "rule.retired", details: { number: 3 } });
  await expect(turnDown(world, 3)).rejects.toMatchObject({ code: "rule_retired" });
  const published = await sendNote(world, await world.newMember({ trusted: true }), {
    article: await world.article(),
    body: "It stands here.",
  });
  await expect(
    reportContribution(world.guest, { contributionId: published.id, ruleNumber: 3 }),
  ).rejects.toMatchObject({ code: "rule_needed" });
  await expect(saveRule(admin, { ...rule, number: 3 })).rejects.toMatchObject({ code: "rule_retired" });
  expect((await listRules(world.guest)).map(({ number }) => number)).toEqual([1, 2]);
  expect((await listRetiredRules(admin)).map(({ number }) => number)).toEqual([3]);
  expect((await readPublicRules(world.db, world.now)).at(-1)).toMatchObject({
    number: 3,
    retiredAt: admin.now,
  });

  await retireRule(admin, { number: 2, retired: "yes" });
  await expect(retireRule(admin, { number: 1, retired: "yes" })).rejects.toMatchObject({ code: "last_rule" });
  await retireRule(admin, { number: 2, retired: "no" });
  await retireRule(admin, { number: 3, retired: "no" });
  expect((await turnDown(world, 3)).version).toBe(1);
});

test("two rules change their numbers, and what was decided under each goes with it", async ({ world }) => {
  const admin = world.as(await adminOf(world));
  const titles = async () => (await listRules(world.guest)).map(({ title }) => title);
  const [first, second, third] = await titles();
  await moveRule(admin, { number: 2, way: "up" });
  expect(await titles()).toEqual([second, first, third]);
  await moveRule(admin, { number: 1, way: "down" });
  expect(await titles()).toEqual([first, second, third]);
  await expect(moveRule(admin, { number: 3, way: "down" })).rejects.toMatchObject({ code: "not_found" });
});

test("what was decided under a rule is counted without what was taken back, and fewer than five are not told", async ({
  world,
}) => {
  await saveRule(world.as(await adminOf(world)), { ...rule, number: 9 });
  const decided = async () =>
    (await readPublicRules(world.db, world.now)).find(({ number }) => number === 9)?.decided;
  for (let n = 0; n < 4; n++) await turnDown(world, 9);
  const fifth = await turnDown(world, 9);
  expect(await decided()).toEqual({ turnedDown: 5, removed: null, handedBack: null });
  await undoDecision(world.as(await world.moderator()), { decisionId: fifth.decisionId });
  expect(await decided()).toEqual({ turnedDown: null, removed: null, handedBack: null });
});

test("a rule has several sentences to begin with; without a choice its own is sent", async ({ world }) => {
  const admin = world.as(await adminOf(world));
  await saveTemplate(admin, { ruleNumber: 1, name: "A door number", sentence: "Thank you. It has a door." });
  const [one] = await listRules(world.guest);
  expect(one?.templates).toMatchObject([{ name: "A door number", sentence: "Thank you. It has a door." }]);
  expect(await findTemplate(world.guest, 1)).toBe(one?.template);
  const id = one?.templates[0]?.id ?? "";
  await saveTemplate(admin, { id, ruleNumber: 1, name: "A door", sentence: "Thank you. A door." });
  expect((await listRules(world.guest))[0]?.templates).toEqual([
    { id, name: "A door", sentence: "Thank you. A door." },
  ]);
  await removeTemplate(admin, { id });
  expect((await listRules(world.guest))[0]?.templates).toEqual([]);
});

test("nobody but admins changes a rule, and every page that shows it is made anew", async ({ world }) => {
  const ctx = world.as(await adminOf(world));
  await saveRule(ctx, rule);
  expect([...ctx.touched]).toEqual(["site"]);
  const refused = { code: "not_allowed" };
  const id = "0190d1a0-0000-7000-8000-000000000000";
  for (const ctx of [world.as(await world.moderator()), world.as(await world.newMember()), world.guest]) {
    await expect(saveRule(ctx, rule)).rejects.toMatchObject(refused);
    await expect(moveRule(ctx, { number: 1, way: "down" })).rejects.toMatchObject(refused);
    await expect(retireRule(ctx, { number: 1, retired: "yes" })).rejects.toMatchObject(refused);
    await expect(
      saveTemplate(ctx, { ruleNumber: 1, name: "One", sentence: "Thank you." }),
    ).rejects.toMatchObject(refused);
    await expect(removeTemplate(ctx, { id })).rejects.toMatchObject(refused);
    await expect(listRetiredRules(ctx)).rejects.toMatchObject(refused);
  }
});

test("a form that makes no sense is told which field, and why", () => {
  expect(RuleInput.safeParse({ ...rule, number: "100" }).error?.issues[0]?.message).toBe(
    "It can’t be more than 99.",
  );
  expect(RuleInput.safeParse({ ...rule, template: " " }).success).toBe(false);
});

/** A moderator turns a new note down under this rule. */
async function turnDown(world: World, ruleNumber: number) {
  const note = await world.note(await world.newMember(), await world.article());
  const { decisionId } = await decide(world.as(await world.moderator()), {
    contributionId: note.id,
    revision: 1,
    verdict: "reject",
    ruleNumber,
    reason: "Thank you. Not like this.",
  });
  const [decision] = await world.db.select().from(decisions).where(eq(decisions.id, decisionId));
  return { decisionId, version: decision?.ruleVersion, reviewId: decision?.reviewId ?? "" };
}

function adminOf(world: World): Promise<Person> {
  return world.newMember({ roles: ["admin"] });
}

async function lastEvent(world: World) {
  const [event] = await world.db
    .select()
    .from(auditEvents)
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(1);
  return event;
}
