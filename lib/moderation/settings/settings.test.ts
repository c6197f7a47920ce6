import { desc } from "drizzle-orm";
import { expect } from "vitest";
import { auditEvents } from "@/db/schema/audit";
import { moderationSettings } from "@/db/schema/settings";
import { getPublication } from "@/lib/publication/queries";
import { sendNote } from "@/test/send-note";
import { test } from "@/test/world";
import { getModerationSettings, getPublicationSettings } from "./queries";
import { savePublication } from "./save-publication";
import { saveSettings } from "./save-settings";
import { PublicationInput, SettingsInput, USUAL } from "./schemas";

const publication = {
  name: "Small Rooms",
  tagline: "Essays",
  description: "Essays on small rooms.",
  leaveHref: "https://weather.example/",
  quietTitle: "Weather",
};
const input = (version: number, settings: Record<string, number> = {}) =>
  SettingsInput.parse({ ...USUAL, ...settings, version });

test("what is set holds at once, each saving a version of its own, and the log says what was changed", async ({
  world,
}) => {
  const person = await world.newMember({ roles: ["admin"] });
  const admin = world.as(person);
  const [article, writer] = [await world.article(), await world.newMember()];
  const send = async (body: string) => (await sendNote(world, writer, { article, body })).state;
  expect(await send("My first words here.")).toBe("held");
  await saveSettings(admin, input(0, { heldFirst: 0, linksAllowed: 2, repeatsAllowed: 1, promiseHours: 24 }));
  expect(await send("My second words, with https://one.example and https://two.example.")).toBe("approved");
  expect(await send("The very same words, sent again.")).toBe("approved");
  expect(await send("The very same words, sent again.")).toBe("approved");
  expect(await send("The very same words, sent again.")).toBe("held");
  expect((await getPublication(world.db)).promiseHours).toBe(24);
  expect([...admin.touched]).toEqual(["site"]);

  expect(await saveSettings(world.as(person), input(1, { heldFirst: 1 }))).toBe(true);
  expect(await saveSettings(admin, input(2, { heldFirst: 1 }))).toBe(false);
  await expect(saveSettings(admin, input(1))).rejects.toMatchObject({ code: "settings_moved" });
  expect(await getModerationSettings(admin)).toEqual({ version: 2, settings: { ...USUAL, heldFirst: 1 } });
  expect(await world.db.$count(moderationSettings)).toBe(2);
  const [event] = await world.db
    .select()
    .from(auditEvents)
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(1);
  expect(event).toMatchObject({
    event: "settings.saved",
    details: { heldFirst: "0 → 1", linksAllowed: "2 → 1", repeatsAllowed: "1 → 0", promiseHours: "24 → 12" },
  });
});

test("how alike two texts may be is set, and holds what is more so", async ({ world }) => {
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  const [article, writer] = [await world.article(), await world.newMember({ trusted: true })];
  const words =
    "The kettle was my grandmother’s, and it whistled so loudly that the dog next door answered it";
  const { version } = await getModerationSettings(admin);
  await saveSettings(admin, input(version, { alikePercent: 100 }));
  const send = async (body: string) => (await sendNote(world, writer, { article, body })).state;
  expect(await send(`${words} every morning.`)).toBe("approved");
  expect(await send(`${words} each morning.`)).toBe("approved");
  await saveSettings(admin, input(version + 1, { alikePercent: 70 }));
  expect(await send(`${words} most mornings.`)).toBe("held");
});

test("settings are denied to moderators: nobody but admins reads or saves them", async ({ world }) => {
  const refused = { code: "not_allowed" };
  const moderator = world.as(await world.moderator());
  const member = world.as(await world.newMember());
  for (const ctx of [moderator, member])
    await expect(saveSettings(ctx, input(0))).rejects.toMatchObject(refused);
  for (const ctx of [moderator, member, world.guest]) {
    await expect(savePublication(ctx, publication)).rejects.toMatchObject(refused);
    await expect(getModerationSettings(ctx)).rejects.toMatchObject(refused);
    await expect(getPublicationSettings(ctx)).rejects.toMatchObject(refused);
  }
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  await savePublication(admin, publication);
  expect(await getPublicationSettings(admin)).toEqual(publication);
});

test("a setting that makes no sense is told why", () => {
  expect(SettingsInput.safeParse({ ...USUAL, version: 0, heldFirst: "21" }).error?.issues[0]?.message).toBe(
    "It can’t be more than 20.",
  );
  expect(PublicationInput.safeParse({ ...publication, leaveHref: "javascript:alert(1)" }).success).toBe(
    false,
  );
});
