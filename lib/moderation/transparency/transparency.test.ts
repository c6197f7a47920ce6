import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { appeals } from "@/db/schema/appeals";
import { transparencyMonths } from "@/db/schema/insights";
import { system } from "@/lib/identity/actor";
import { makeCtx } from "@/lib/platform/context";
import { accountOf, sanction } from "@/test/sanctioned";
import { test, type World } from "@/test/world";
import { appealDecision } from "../appeals/appeal-decision";
import { decideAppeal } from "../appeals/decide-appeal";
import { decide } from "../decisions/decide";
import { transparencyAsJson } from "./as-json";
import { readMonths, readYear } from "./queries";
import { FEWER } from "./views";
import { writeMonths } from "./write-months";

const no = { ruleNumber: 1, reason: "It names somebody." };
const write = async (world: World) => {
  const ctx = makeCtx(world.db, system, world.now);
  await writeMonths(ctx);
  return [...ctx.touched];
};

test("a month is written once, when it is over; what is overturned later stands in its own month, and few are never counted", async ({
  world,
}) => {
  const [ada, ben, article] = [
    await world.moderator("Ada"),
    await world.moderator("Ben"),
    await world.article(),
  ];
  const first = await world.newMember();
  const ids: string[] = [];
  for (let n = 0; n < 6; n++) {
    const writer = n === 0 ? first : await world.newMember();
    const note = await world.note(writer, article);
    const made = await decide(world.as(ada), {
      contributionId: note.id,
      revision: 1,
      verdict: "reject",
      ...no,
    });
    ids.push(made.decisionId);
  }
  await sanction(world, ada, accountOf(first), "ban");
  // The month isn't over, so nothing of it can be watched.
  await write(world);
  expect((await readMonths(world.db)).map(({ month }) => month)).not.toContain("2026-11");

  world.pass(60 * 24 * 25);
  expect(await write(world)).toEqual(["transparency"]);
  const november = (await readMonths(world.db)).find(({ month }) => month === "2026-11");
  expect(november).toMatchObject({
    decisions: [{ verdict: "reject", kind: "comment", n: 6 }],
    byRule: [{ number: 1, n: 6 }],
    appeals: { received: FEWER, overturned: FEWER },
    heldBy: [{ check: "first-contributions", n: 6 }],
    score: null,
  });
  // One was banned and nobody suspended, which can't be told apart.
  expect(november?.sanctions).toEqual(
    ["warn", "hold_all", "suspend", "ban"].map((kind) => ({ kind, n: FEWER })),
  );

  await appealDecision(world.as(first), { decisionId: ids[0] ?? "", appeal: "It is my own name." });
  const [appeal] = await world.db
    .select()
    .from(appeals)
    .where(eq(appeals.decisionId, ids[0] ?? ""));
  await decideAppeal(world.as(ben), { appealId: appeal?.id ?? "", outcome: "overturned", answer: "It is." });
  world.pass(60 * 24 * 31);
  await write(world);
  expect(await write(world)).toEqual([]);
  const { years, months } = await readYear(world.db, 2026);
  expect(years).toContain(2026);
  expect(months.find(({ month }) => month === "2026-11")).toEqual(november);
  const december = months.find(({ month }) => month === "2026-12");
  expect(december).toMatchObject({ undone: FEWER, decisions: [{ verdict: "approve", n: FEWER }] });

  const change = world.db.execute(sql`update transparency_months set numbers = '{}'`);
  await expect(change).rejects.toMatchObject({ cause: { message: expect.stringContaining("stay") } });

  // Nor is the number of few, or of none, in the file.
  const file = JSON.parse(transparencyAsJson({ name: "Small Rooms" }, await readMonths(world.db)));
  expect(file).toMatchObject({ publication: "Small Rooms", version: 1, licence: "CC0-1.0" });
  const counted = JSON.stringify(file.months, (key, value) => (key === "number" ? undefined : value));
  expect(counted.match(/:[0-4][,}]/g)).toBeNull();
  for (const field of Object.keys(file.months[0]))
    expect(file.fields[field], field).toEqual(expect.any(String));
  expect(await world.db.$count(transparencyMonths)).toBe(file.months.length);
});
