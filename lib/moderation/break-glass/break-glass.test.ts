import { eq, sql } from "drizzle-orm";
import { beforeEach, expect } from "vitest";
import { breakGlass } from "@/db/schema/break-glass";
import { localMail } from "@/db/schema/mail";
import { system } from "@/lib/identity/actor";
import { listConduct } from "@/lib/moderation/log/queries";
import { tellOfBreakGlass } from "@/lib/notifications/tell-of-break-glass";
import { makeCtx } from "@/lib/platform/context";
import { sendLetter } from "@/test/letters";
import { penNameOf } from "@/test/sanctioned";
import { type Person, test, type World } from "@/test/world";
import { askGlass } from "./ask-glass";
import { consentToGlass } from "./consent-to-glass";
import { delayTelling } from "./delay-telling";
import { openGlass } from "./open-glass";
import { listGlasses, listMyGlassNotices } from "./queries";

beforeEach(() => {
  globalThis.afterwordDemo = true;
});

const reason = "She wrote that she will not be here on Monday.";
const tell = (world: World, glassId: string) =>
  tellOfBreakGlass(makeCtx(world.db, system, world.now), { glassId });
const lettersTo = ({ db }: World, { email }: Person) =>
  db.select().from(localMail).where(eq(localMail.to, email));

async function cast(world: World) {
  const [asker, second] = [await world.moderator("Ada"), await world.moderator("Bea")];
  return { asker, second, writer: await world.newMember({ trusted: true }) };
}

async function opened(world: World, of: "pen" | "contribution", id: string) {
  const [asker, second] = [await world.moderator("Ada"), await world.moderator("Bea")];
  const { glassId } = await askGlass(world.as(asker), { of, id, reason });
  await consentToGlass(world.as(second), { glassId });
  return { glassId, behind: await openGlass(world.as(asker), { glassId }) };
}

test("one asks, another consents, and the first sees it once within the hour", async ({ world }) => {
  const { asker, second, writer } = await cast(world);
  const id = await penNameOf(world, writer, "Half Past Six");
  const { glassId } = await askGlass(world.as(asker), { of: "pen", id, reason });
  await expect(askGlass(world.as(second), { of: "pen", id, reason })).rejects.toMatchObject({
    code: "glass_asked",
  });
  await expect(openGlass(world.as(asker), { glassId })).rejects.toMatchObject({ code: "not_consented" });
  await expect(consentToGlass(world.as(asker), { glassId })).rejects.toMatchObject({ code: "second_person" });
  const both = sql`update break_glass set consented_by = asked_by, consented_at = asked_at where id = ${glassId}`;
  await expect(world.db.execute(both)).rejects.toThrow();
  await consentToGlass(world.as(second), { glassId });
  await expect(openGlass(world.as(second), { glassId })).rejects.toMatchObject({ code: "not_allowed" });
  expect(await openGlass(world.as(asker), { glassId })).toMatchObject({
    ownName: writer.bylineId,
    name: writer.name,
  });
  await expect(openGlass(world.as(asker), { glassId })).rejects.toMatchObject({ code: "glass_opened" });

  const seen = JSON.stringify(await listGlasses(world.as(asker)));
  for (const mark of [writer.id, writer.name, writer.email]) expect(seen).not.toContain(mark);
  const { events } = await listConduct(world.as(second), {});
  expect(
    events
      .filter(({ event }) => event.startsWith("break-glass."))
      .map(({ event, by, about }) => [event, by, about]),
  ).toEqual([
    ["break-glass.opened", asker.name, "Half Past Six"],
    ["break-glass.consented", second.name, "Half Past Six"],
    ["break-glass.asked", asker.name, "Half Past Six"],
  ]);
  const logged = await world.db.execute(
    sql`select 1 from audit_events e where event like 'break-glass.%' and e::text like ${`%${writer.id}%`}`,
  );
  expect(logged).toMatchObject({ rows: [] });
  await expect(world.db.delete(breakGlass)).rejects.toThrow();
});

test("consent that was let go by for an hour opens nothing, and it can be asked anew", async ({ world }) => {
  const { asker, second, writer } = await cast(world);
  const id = await penNameOf(world, writer, "Entered in the Book");
  const { glassId } = await askGlass(world.as(asker), { of: "pen", id, reason });
  await consentToGlass(world.as(second), { glassId });
  world.pass(60);
  await expect(openGlass(world.as(asker), { glassId })).rejects.toMatchObject({ code: "not_consented" });
  await askGlass(world.as(asker), { of: "pen", id, reason });
});

test("an anonymous member's account is opened with the key outside the database alone", async ({ world }) => {
  const { writer } = await cast(world);
  const note = await world.note(writer, await world.article(), { byline: "anonymous" });
  const { glassId, behind } = await opened(world, "contribution", note.id);
  expect(behind).toMatchObject({ ownName: writer.bylineId, email: writer.email });
  const kept = await world.db.execute(
    sql`select 1 from break_glass g where id = ${glassId} and g::text like ${`%${writer.id}%`}`,
  );
  expect(kept).toMatchObject({ rows: [] });
});

test("behind six words there is nobody, and no request can be made", async ({ world }) => {
  const { asker } = await cast(world);
  const letter = await sendLetter(world, await world.article());
  await expect(
    askGlass(world.as(asker), { of: "contribution", id: letter.id, reason }),
  ).rejects.toMatchObject({ code: "nobody_behind" });
  expect(await world.db.$count(breakGlass, eq(breakGlass.contributionId, letter.id))).toBe(0);
});

test("the writer is told a day later, once, by letter and on their page, and nobody else is", async ({
  world,
}) => {
  const { writer, second } = await cast(world);
  const note = await world.note(writer, await world.article(), { byline: "anonymous" });
  const { glassId } = await opened(world, "contribution", note.id);
  world.pass(23 * 60);
  await tell(world, glassId);
  expect([await lettersTo(world, writer), await listMyGlassNotices(world.as(writer))]).toEqual([[], []]);
  world.pass(2 * 60);
  await Promise.all([tell(world, glassId), tell(world, glassId)]);
  expect(await lettersTo(world, writer)).toHaveLength(1);
  expect(await listMyGlassNotices(world.as(writer))).toMatchObject([
    { id: glassId, contributionId: note.id, reason },
  ]);
  expect(await listMyGlassNotices(world.as(second))).toEqual([]);
});

test("an admin puts telling off with the order and its day; it is never left out", async ({ world }) => {
  const { writer, asker } = await cast(world);
  const admin = await world.newMember({ roles: ["admin"] });
  const { glassId } = await opened(world, "pen", await penNameOf(world, writer, "Yellow Paint"));
  const order = { glassId, until: "2026-12-24", reason: "Order 7 of the court." };
  await expect(delayTelling(world.as(asker), order)).rejects.toMatchObject({ code: "not_allowed" });
  await delayTelling(world.as(admin), order);
  world.pass(30 * 24 * 60);
  await tell(world, glassId);
  expect(await lettersTo(world, writer)).toEqual([]);
  world.pass(60 * 24 * 60);
  await tell(world, glassId);
  expect(await lettersTo(world, writer)).toHaveLength(1);
  expect((await listGlasses(world.as(asker))).find(({ id }) => id === glassId)).toMatchObject({
    state: "told",
    delay: { by: admin.name, reason: order.reason },
  });
});
