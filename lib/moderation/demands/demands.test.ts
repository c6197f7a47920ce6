import { expect } from "vitest";
import { auditEvents } from "@/db/schema/audit";
import { legalDemandCorrections, legalDemands } from "@/db/schema/demands";
import { test } from "@/test/world";
import { correctDemand } from "./correct-demand";
import { listDemands, readDemands } from "./queries";
import { recordDemand } from "./record-demand";

const given = "The e-mail address of one account.";

test("every year is counted from the first article on, also those in which nothing came", async ({
  world,
}) => {
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  const year = admin.now.getUTCFullYear();
  expect(await readDemands(world.db, admin.now)).toEqual({
    years: [{ year, demands: 0, given: 0, kinds: [] }],
    given: [],
  });

  await recordDemand(admin, { receivedOn: `${year - 2}-12-31`, kind: "court", given });
  await recordDemand(admin, { receivedOn: `${year}-01-01`, kind: "police" });
  await recordDemand(admin, { receivedOn: `${year}-01-01`, kind: "police" });
  expect(await readDemands(world.db, admin.now)).toEqual({
    years: [
      { year, demands: 2, given: 0, kinds: [{ kind: "police", demands: 2 }] },
      { year: year - 1, demands: 0, given: 0, kinds: [] },
      { year: year - 2, demands: 1, given: 1, kinds: [{ kind: "court", demands: 1 }] },
    ],
    given: [{ on: `${year - 2}-12-31`, kind: "court", given }],
  });
  expect([...admin.touched]).toEqual(["demands"]);
  const events = await world.db.select({ details: auditEvents.details }).from(auditEvents);
  expect(events).toContainEqual({ details: { kind: "court", given: true } });

  const tomorrow = new Date(admin.now.getTime() + 86_400_000).toISOString().slice(0, 10);
  await expect(recordDemand(admin, { receivedOn: tomorrow, kind: "court" })).rejects.toMatchObject({
    code: "day_to_come",
  });
});

test("what is recorded stays; a mistake stays too, is said to be one, and counts no more", async ({
  world,
}) => {
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  await recordDemand(admin, { receivedOn: "2020-05-01", kind: "lawyer", given });
  const [demand] = await listDemands(admin, { year: 2020 });
  if (!demand) throw new Error("It isn’t listed.");
  await correctDemand(admin, { demandId: demand.id, reason: "It was a letter of complaint." });
  await expect(correctDemand(admin, { demandId: demand.id, reason: "Again." })).rejects.toMatchObject({
    code: "already_corrected",
  });
  expect(await listDemands(admin, { year: 2020 })).toMatchObject([
    { id: demand.id, given, mistake: "It was a letter of complaint." },
  ]);
  const { years, given: gave } = await readDemands(world.db, admin.now);
  expect(years.find(({ year }) => year === 2020)).toMatchObject({ demands: 0, given: 0 });
  expect(gave.map(({ on }) => on)).not.toContain("2020-05-01");

  await expect(world.db.update(legalDemands).set({ given: null })).rejects.toThrow();
  await expect(world.db.delete(legalDemands)).rejects.toThrow();
  await expect(world.db.delete(legalDemandCorrections)).rejects.toThrow();
});
