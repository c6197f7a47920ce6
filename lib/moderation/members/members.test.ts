import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { z } from "zod";
import { members } from "@/db/schema/identity";
import { rows } from "@/lib/platform/rows";
import { accountOf, penNameOf, sanction } from "@/test/sanctioned";
import { test } from "@/test/world";
import { getMember } from "./queries";
import { writeMemberNote } from "./write-member-note";

const TEXT =
  "My brother has a shop by the station where you can buy the same lamp for half of that, ask for me at the desk.";
const ALTERED = TEXT.replace("half of that", "a third of that");

test("an account's page lists what it signed with its own names, a pen name's what that signed", async ({
  world,
}) => {
  const [writer, moderator, article] = [
    await world.newMember({ trusted: true }),
    await world.moderator(),
    await world.article(),
  ];
  const id = await penNameOf(world, writer, "Slow Kettle");
  const own = await world.note(writer, article);
  const under = await world.note(writer, article, { byline: id });
  const nameless = await world.note(writer, article, { byline: "anonymous" });
  const account = await getMember(world.as(moderator), { persona: accountOf(writer) });
  expect(account.deeds.map((deed) => deed.id)).toContain(own.id);
  const pen = await getMember(world.as(moderator), { persona: { of: "pen", id } });
  expect(pen.deeds.map((deed) => deed.id)).toEqual([under.id]);
  for (const other of [under.id, nameless.id]) expect(JSON.stringify(account)).not.toContain(other);
  for (const other of [own.id, nameless.id, writer.id]) expect(JSON.stringify(pen)).not.toContain(other);
  await expect(
    getMember(world.as(moderator), { persona: { of: "pen", id: writer.bylineId } }),
  ).rejects.toMatchObject({ code: "not_found" });
  await expect(getMember(world.as(writer), { persona: accountOf(writer) })).rejects.toMatchObject({
    code: "not_allowed",
  });
});

test("a note about an account is read by moderators where it was written, and goes with the account", async ({
  world,
}) => {
  const [writer, moderator] = [await world.newMember(), await world.moderator()];
  await writeMemberNote(world.as(moderator), { ...accountOf(writer), words: "Writes at night." });
  const { notes } = await getMember(world.as(moderator), { persona: accountOf(writer) });
  expect(notes).toMatchObject([{ words: "Writes at night.", by: moderator.name }]);
  const [key] = await rows(
    world.db,
    z.object({ rule: z.string() }),
    sql`select delete_rule as rule from information_schema.referential_constraints
      where constraint_name = 'member_notes_member_id_members_id_fk'`,
  );
  expect(key?.rule).toBe("CASCADE");
});

test("who comes back after a ban is pointed to by name, address, texts and time", async ({ world }) => {
  const [article, moderator] = [await world.article(), await world.moderator()];
  const banned = await world.newMember({ name: "Ulrich Vandermeer", trusted: true });
  await world.db.update(members).set({ email: "u.vandermeer@example.org" }).where(eq(members.id, banned.id));
  await world.note(banned, article, { body: TEXT });
  await sanction(world, moderator, accountOf(banned), "ban");
  world.pass(60);
  const back = await world.newMember({ name: "Ulrich Vandermeyer" });
  await world.db.update(members).set({ email: "uvandermeer+2@example.org" }).where(eq(members.id, back.id));
  await world.note(back, article, { body: ALTERED });
  const hintsAt = async (persona: { of: "account" | "pen"; id: string }) =>
    (await getMember(world.as(moderator), { persona })).hints.filter(({ name }) => name === banned.name);
  expect((await hintsAt(accountOf(back))).map(({ kind, persona }) => [kind, persona.id])).toEqual([
    ["address", banned.bylineId],
    ["joined", banned.bylineId],
    ["name", banned.bylineId],
    ["texts", banned.bylineId],
  ]);
  // Of a pen name the address and the day of its account are nobody's to know, nor whose other name it is.
  const pen = await penNameOf(world, back, "Ulrich Vandermeers");
  expect((await hintsAt({ of: "pen", id: pen })).map(({ kind }) => kind)).toEqual(["name"]);
});

test("no hint looks at what bears no name, on either side", async ({ world }) => {
  const [article, moderator] = [await world.article(), await world.moderator()];
  const banned = await world.newMember({ trusted: true });
  const other = await world.newMember({ trusted: true, name: "Somebody Quite Else" });
  world.pass(9 * 24 * 60);
  // The banned one's nameless text, and the same by somebody else with a name; and the other way round.
  const their =
    "We never had a stove that worked, and so the winter was something that happened in the kitchen.";
  const mine =
    "Nobody told me about the second letter until the garden had already been sold to the neighbours.";
  await world.note(banned, article, { body: their, byline: "anonymous" });
  await world.note(other, article, { body: their });
  await world.note(banned, article, { body: mine });
  await world.note(other, article, { body: mine, byline: "anonymous" });
  await sanction(world, moderator, accountOf(banned), "ban");
  const { hints } = await getMember(world.as(moderator), { persona: accountOf(other) });
  expect(hints.filter(({ kind }) => kind === "texts")).toEqual([]);
});
