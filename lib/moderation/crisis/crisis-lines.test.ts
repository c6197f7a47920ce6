import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { auditEvents } from "@/db/schema/audit";
import { test } from "@/test/world";
import { confirmCrisisLine } from "./confirm-crisis-line";
import { careFor, listCrisisRegions } from "./queries";
import { removeCrisisLine } from "./remove-crisis-line";
import { saveCrisisLine } from "./save-crisis-line";
import { CrisisLineInput } from "./schemas";
import { showRegionFirst } from "./show-region-first";

test("lines ship unconfirmed; an admin puts a country first, confirms, changes and removes, and each is in the log", async ({
  world,
}) => {
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  const shipped = await listCrisisRegions(world.db);
  expect(shipped.flatMap(({ lines }) => lines).every(({ confirmedOn }) => confirmedOn === null)).toBe(true);

  await showRegionFirst(admin, { region: "NZ" });
  const [first] = await listCrisisRegions(world.db);
  expect([first?.name, first?.lines.map(({ name }) => name)]).toEqual([
    "New Zealand",
    ["Emergency services", "1737"],
  ]);
  const shown = await careFor(world.db, "I want to die.");
  expect(shown?.entries.map(({ name }) => name)).toEqual(["Emergency services", "1737"]);

  const id = first?.lines[1]?.id ?? "";
  await confirmCrisisLine(admin, { id });
  const line = {
    region: "NZ",
    name: "1737",
    about: "To call.",
    phone: "1737",
    hours: "Day",
    languages: "English",
  };
  const nzLine = async () => (await listCrisisRegions(world.db))[0]?.lines[1];
  expect((await nzLine())?.confirmedOn).toBe(admin.now.toISOString().slice(0, 10));
  await saveCrisisLine(admin, { ...line, id });
  expect(await nzLine()).toMatchObject({ confirmedOn: null, about: "To call.", texting: null });
  await removeCrisisLine(admin, { id });
  expect(await nzLine()).toBeUndefined();
  const log = await world.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.actorId, admin.actor.id ?? ""));
  expect(log.map(({ event }) => event).sort()).toEqual(
    ["confirmed", "region-first", "removed", "saved"].map((done) => `crisis-line.${done}`),
  );
});

test("a line needs a country that there is, and a way to it", () => {
  const line = { region: "ie", name: "A line", about: "To call.", hours: "Day", languages: "English" };
  expect(CrisisLineInput.safeParse({ ...line, phone: "116 123" }).data?.region).toBe("IE");
  expect(CrisisLineInput.safeParse(line).success).toBe(false);
  expect(CrisisLineInput.safeParse({ ...line, region: "XQ", phone: "116 123" }).success).toBe(false);
  expect(CrisisLineInput.safeParse({ ...line, phone: "call us" }).success).toBe(false);
});
