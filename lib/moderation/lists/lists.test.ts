import { desc } from "drizzle-orm";
import { expect } from "vitest";
import { auditEvents } from "@/db/schema/audit";
import { Refusal } from "@/lib/platform/refusal";
import { sentenceFor } from "@/lib/refusals";
import { sendNote } from "@/test/send-note";
import { test } from "@/test/world";
import { changeWords } from "./change-words";
import { listWords } from "./list-words";
import { exportList, readList } from "./queries";
import { ListInput } from "./schemas";
import { unlistWords } from "./unlist-words";

const input = (lines: string, why?: string) => ListInput.parse({ lines, why });

test("what is listed holds whoever writes it from then on, and taken off the list it holds nobody", async ({
  world,
}) => {
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
  const lines = "Miracle  Cure # Medical advice.\n\n/\\bcheap\\s(?:pills|loans)\\b/\n# what is sold";
  expect(await listWords(admin, input(lines, "It sells."))).toEqual({ added: 2, changed: 0, there: 0 });
  const send = async (body: string) => (await sendNote(world, writer, { article, body })).state;
  expect(await send("It is a miracle cure, they say.")).toBe("held");
  expect(await send("There are CHEAP loans.")).toBe("held");
  expect(await send("There is a cheaper loan.")).toBe("approved");
  const { words } = await readList(admin, {});
  expect(words.map(({ pattern, why }) => [pattern, why])).toEqual([
    ["/\\bcheap\\s(?:pills|loans)\\b/", "It sells."],
    ["miracle cure", "Medical advice."],
  ]);
  expect(
    await listWords(
      admin,
      input("miracle cure # Nobody can know.\n/\\bcheap\\s(?:pills|loans)\\b/ # It sells."),
    ),
  ).toEqual({
    added: 0,
    changed: 1,
    there: 1,
  });

  await unlistWords(admin, { ids: words.map(({ id }) => id) });
  expect(await send("No miracle cure was found at all.")).toBe("approved");
  const [event] = await world.db
    .select()
    .from(auditEvents)
    .orderBy(desc(auditEvents.at), desc(auditEvents.id));
  expect(await readList(admin, {})).toEqual({ words: [], all: 0, next: null });
  expect(event?.details).not.toHaveProperty("pattern");
});

test("of many lines each that is wrong is named with its number, and nothing is listed", async ({
  world,
}) => {
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  const lines = `fine # A reason.\n/(a/ # A reason.\nno reason\n/(a)\\1/ # A reason.\n${"x".repeat(201)} # A reason.`;
  const refused = await listWords(admin, input(lines)).catch((error: unknown) => error);
  if (!(refused instanceof Refusal)) throw new Error("It wasn't refused.");
  expect(refused.about.field).toBe("lines");
  expect(sentenceFor(refused).split("\n")).toEqual([
    "Nothing was listed.",
    "Line 2, “/(a/”: A bracket is opened and not closed.",
    "Line 3, “no reason”: It doesn’t say why.",
    "Line 4, “/(a)\\1/”: It refers back to a group, which isn’t possible here.",
    `Line 5, “${"x".repeat(40)}”: It is longer than 200 characters.`,
  ]);
  expect((await readList(admin, {})).all).toBe(0);
});

test("a line says in brackets what then happens, the list goes out as such lines, and they read as the same list", async ({
  world,
}) => {
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  const written = "slur # [mask, severe] It hurts.\n/buy\\s+now/ # It sells.\nwretched # [nudge]";
  await listWords(admin, input(written, "Unkind."));
  const text = await exportList(admin);
  expect(text).toBe(
    "/buy\\s+now/ # [hold] It sells.\nslur # [mask, severe] It hurts.\nwretched # [nudge] Unkind.\n",
  );
  expect(await listWords(admin, input(text))).toEqual({ added: 0, changed: 0, there: 3 });
  const { words } = await readList(admin, { has: "wretched" });
  const ids = words.map(({ id }) => id);
  expect(await changeWords(admin, { ids, to: "severe" })).toBe(1);
  expect(await changeWords(admin, { ids, to: "severe" })).toBe(0);
  expect(await changeWords(admin, { ids, to: "hold" })).toBe(1);
  expect((await readList(admin, { has: "wretched" })).words).toMatchObject([
    { effect: "hold", severe: true },
  ]);
  await expect(listWords(admin, input("word # [soften] Why."))).rejects.toMatchObject({
    code: "list_problems",
  });
  await unlistWords(admin, { ids: (await readList(admin, {})).words.map(({ id }) => id) });
});

test("nobody but admins reads the list or changes it", async ({ world }) => {
  const refused = { code: "not_allowed" };
  const ids = ["0190d1a0-0000-7000-8000-000000000000"];
  for (const ctx of [world.as(await world.moderator()), world.as(await world.newMember()), world.guest]) {
    await expect(readList(ctx, {})).rejects.toMatchObject(refused);
    await expect(listWords(ctx, input("word", "Why."))).rejects.toMatchObject(refused);
    await expect(unlistWords(ctx, { ids })).rejects.toMatchObject(refused);
    await expect(changeWords(ctx, { ids, to: "mask" })).rejects.toMatchObject(refused);
    await expect(exportList(ctx)).rejects.toMatchObject(refused);
  }
});
