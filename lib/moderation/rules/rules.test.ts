import { desc } from "drizzle-orm";
import { expect } from "vitest";
import { auditEvents } from "@/db/schema/audit";
import { sendNote } from "@/test/send-note";
import { type Person, test, type World } from "@/test/world";
import { addListedWord } from "./add-listed-word";
import { getPublicationSettings, listRules, listWords } from "./queries";
import { removeListedWord } from "./remove-listed-word";
import { savePublication } from "./save-publication";
import { saveRule } from "./save-rule";
import { PublicationInput, RuleInput } from "./schemas";

const rule = { number: 2, title: "It is unkind", text: "Be kind.", template: "Thank you. It is unkind." };
const word = { pattern: "Miracle  Cure", effect: "hold" as const, why: "Medical advice." };
const settings = {
  name: "Small Rooms",
  tagline: "Essays",
  description: "Essays on small rooms.",
  leaveHref: "https://weather.example/",
  promiseHours: 24,
  heldFirst: 0,
  linksAllowed: 1,
  languages: ["en" as const, "pl" as const],
};

test("a rule is changed under its number, and a new number makes a new rule", async ({ world }) => {
  const admin = await adminOf(world);
  await saveRule(world.as(admin), rule);
  await saveRule(world.as(admin), { ...rule, number: 4, title: "It is new" });
  const rules = await listRules(world.guest);
  expect(rules.map(({ number, title }) => [number, title])).toEqual([
    [1, "It names a private person"],
    [2, "It is unkind"],
    [3, "It sells something"],
    [4, "It is new"],
  ]);
  expect(await lastEvent(world)).toMatchObject({
    event: "rule.saved",
    actorId: admin.id,
    details: { number: 4 },
  });
});

test("a listed word holds whoever writes it from then on, and taken off the list it holds nobody", async ({
  world,
}) => {
  const [admin, article] = [await adminOf(world), await world.article()];
  const writer = await world.newMember({ trusted: true });
  await addListedWord(world.as(admin), word);
  expect(await lastEvent(world)).toMatchObject({ event: "word.listed", details: {} });
  expect((await sendNote(world, writer, { article, body: "It is a miracle cure, they say." })).state).toBe(
    "held",
  );

  const [listed] = await listWords(world.as(admin));
  expect(listed).toMatchObject({ pattern: "miracle cure", why: "Medical advice." });
  await expect(addListedWord(world.as(admin), word)).rejects.toMatchObject({ code: "word_listed" });

  await removeListedWord(world.as(admin), { id: listed?.id ?? "" });
  expect((await sendNote(world, writer, { article, body: "No miracle cure was found." })).state).toBe(
    "approved",
  );
  await expect(removeListedWord(world.as(admin), { id: listed?.id ?? "" })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a listed expression holds what fits it, and one that can’t be used is refused with the reason", async ({
  world,
}) => {
  const [admin, article] = [await adminOf(world), await world.article()];
  const writer = await world.newMember({ trusted: true });
  const [effect, why] = ["hold" as const, "It sells."];
  await addListedWord(world.as(admin), { pattern: "/\\bcheap\\s(?:pills|loans)\\b/", effect, why });
  expect((await sendNote(world, writer, { article, body: "There are CHEAP loans." })).state).toBe("held");
  expect((await sendNote(world, writer, { article, body: "There is a cheaper loan." })).state).toBe(
    "approved",
  );
  for (const [pattern, reason] of [
    ["/(a/", "A bracket is opened and not closed."],
    ["/(a)\\1/", "It refers back to a group, which isn’t possible here."],
  ] as const) {
    await expect(addListedWord(world.as(admin), { pattern, effect, why })).rejects.toMatchObject({
      code: "expression_unusable",
      about: { field: "pattern", values: { why: reason } },
    });
  }
});

test("what is set for the publication holds at once: with none of the first notes held, a first note passes", async ({
  world,
}) => {
  const [admin, article, writer] = [await adminOf(world), await world.article(), await world.newMember()];
  await savePublication(world.as(admin), settings);
  expect(await getPublicationSettings(world.as(admin))).toEqual(settings);
  expect((await sendNote(world, writer, { article, body: "My first words here." })).state).toBe("approved");
  expect(await lastEvent(world, "publication.saved")).toMatchObject({
    details: { heldFirst: 0, promiseHours: 24 },
  });
});

test("whatever is changed, every page that shows it is made anew", async ({ world }) => {
  const ctx = world.as(await adminOf(world));
  await saveRule(ctx, rule);
  expect([...ctx.touched]).toEqual(["site"]);
});

test("nobody but admins changes a rule, the list or the settings, or reads the list", async ({ world }) => {
  const refused = { code: "not_allowed" };
  for (const ctx of [world.as(await world.moderator()), world.as(await world.newMember()), world.guest]) {
    await expect(saveRule(ctx, rule)).rejects.toMatchObject(refused);
    await expect(addListedWord(ctx, word)).rejects.toMatchObject(refused);
    await expect(removeListedWord(ctx, { id: "0190d1a0-0000-7000-8000-000000000000" })).rejects.toMatchObject(
      refused,
    );
    await expect(savePublication(ctx, settings)).rejects.toMatchObject(refused);
    await expect(listWords(ctx)).rejects.toMatchObject(refused);
    await expect(getPublicationSettings(ctx)).rejects.toMatchObject(refused);
  }
});

test("a form that makes no sense is told which field, and why", () => {
  expect(RuleInput.safeParse({ ...rule, number: "10" }).error?.issues[0]?.message).toBe(
    "It can’t be more than 9.",
  );
  expect(RuleInput.safeParse({ ...rule, template: " " }).success).toBe(false);
  expect(PublicationInput.safeParse({ ...settings, leaveHref: "javascript:alert(1)" }).success).toBe(false);
});

function adminOf(world: World): Promise<Person> {
  return world.newMember({ roles: ["admin"] });
}

async function lastEvent(world: World, event?: string) {
  const events = await world.db
    .select()
    .from(auditEvents)
    .orderBy(desc(auditEvents.at), desc(auditEvents.id));
  return events.find((found) => !event || found.event === event);
}
