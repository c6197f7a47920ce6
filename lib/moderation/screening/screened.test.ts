import { expect } from "vitest";
import { sendNote } from "@/test/send-note";
import { test } from "@/test/world";
import { decide } from "../decisions/decide";
import { listWords } from "../lists/list-words";
import { ListInput } from "../lists/schemas";
import { getScreened } from "./queries";

test("what each check held and what became of it is summed up, once for each contribution, for admins alone", async ({
  world,
}) => {
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  const [writer, article, moderator] = [
    await world.newMember({ trusted: true }),
    await world.article(),
    world.as(await world.moderator()),
  ];
  const sums = async (check: string) => (await getScreened(admin)).checks.find((one) => one.check === check);
  const before = await getScreened(admin);
  expect(await sums("listed-words")).toMatchObject({ held: 0 });
  await listWords(admin, ListInput.parse({ lines: "quagmire # It waits.\nmorass # It waits." }));
  const send = async (body: string) => (await sendNote(world, writer, { article, body })).id;
  const approved = await send("A quagmire, and a morass as well.");
  const changed = await send("The quagmire behind the school.");
  const rejected = await send("Another quagmire, in another place.");
  await send("The last quagmire of the year.");
  await send("Dry land.");
  const no = { revision: 1, ruleNumber: 3, reason: "Thank you. It sells." };
  await decide(moderator, { contributionId: approved, revision: 1, verdict: "approve" });
  await decide(moderator, { contributionId: changed, verdict: "ask_change", ...no });
  await decide(moderator, { contributionId: rejected, verdict: "reject", ...no });
  expect(await sums("listed-words")).toEqual({
    check: "listed-words",
    held: 4,
    approved: 1,
    changed: 1,
    turnedDown: 1,
    waits: 1,
  });
  const after = await getScreened(admin);
  expect([after.looked - before.looked, after.held - before.held, after.whole]).toEqual([5, 4, true]);
  for (const ctx of [moderator, world.as(writer), world.guest]) {
    await expect(getScreened(ctx)).rejects.toMatchObject({ code: "not_allowed" });
  }
});
