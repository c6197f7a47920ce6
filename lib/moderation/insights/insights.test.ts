import { type SQL, sql } from "drizzle-orm";
import { expect } from "vitest";
import { z } from "zod";
import { insightDays } from "@/db/schema/insights";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { system } from "@/lib/identity/actor";
import { chance } from "@/lib/platform/chance";
import { makeCtx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { type Person, test, type World } from "@/test/world";
import { decide } from "../decisions/decide";
import { undoDecision } from "../decisions/undo-decision";
import { countDecisions, countScreened, countWaits, daysFrom } from "./count-days";
import { keepDays } from "./keep-days";
import { getInsights } from "./queries";

const no = { ruleNumber: 2, reason: "It is unkind to a writer." };
const keep = (world: World) => keepDays(makeCtx(world.db, system, world.now));

type Item = { id: string; writer: Person; revision: number; decisionId?: string };

/** Something somebody does with a note: decides, takes it back, has it changed or takes it away. What is refused, isn't. */
async function actOn(world: World, item: Item, moderator: Person, luck: number): Promise<void> {
  const at = { contributionId: item.id, revision: item.revision };
  try {
    if (luck < 0.45)
      item.decisionId = (await decide(world.as(moderator), { ...at, verdict: "approve" })).decisionId;
    else if (luck < 0.6)
      item.decisionId = (await decide(world.as(moderator), { ...at, verdict: "reject", ...no })).decisionId;
    else if (luck < 0.7) {
      item.decisionId = (
        await decide(world.as(moderator), { ...at, verdict: "ask_change", ...no })
      ).decisionId;
      const body = `Said otherwise, ${item.id}.`;
      await reviseContribution(world.as(item.writer), { ...at, body });
      item.revision += 1;
    } else if (luck < 0.95 && item.decisionId)
      await undoDecision(world.as(moderator), { decisionId: item.decisionId });
    else await withdrawContribution(world.as(item.writer), { contributionId: item.id });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

test.for([1, 2, 3])(
  "kept days equal a fresh count, whatever was done and taken back in whatever order (%i)",
  async (seed, { world }) => {
    const luck = chance(seed);
    const article = await world.article();
    const moderators = [await world.moderator("Ada"), await world.moderator("Ben")];
    const items: Item[] = [];
    for (let n = 0; n < 45; n++) {
      world.pass(Math.floor(luck() * 700));
      if (luck() < 0.5) {
        const writer = await world.newMember();
        items.push({ id: (await world.note(writer, article)).id, writer, revision: 1 });
      }
      const [item, moderator] = [
        items[Math.floor(luck() * items.length)],
        moderators[Math.floor(luck() * 2)],
      ];
      if (item && moderator) await actOn(world, item, moderator, luck());
      if (luck() < 0.15) await keep(world);
    }
    world.pass(24 * 60);
    await keep(world);
    await keep(world);
    const fresh = daysFrom(
      sql`(select min(day) from insight_days)`,
      sql`(select max(day) from insight_days)`,
    );
    for (const [kept, counted] of [
      [sql`select day, verdict, kind, rule_id, decided, undone from decision_days`, countDecisions(fresh)],
      [sql`select day, queue, step, n from waiting_days`, countWaits(fresh)],
      [sql`select day, "check", outcome, n from screening_days`, countScreened(fresh)],
    ] satisfies [SQL, SQL][]) {
      expect(await lines(world, kept)).toEqual(await lines(world, counted));
    }
    // And so what is shown is the same, whether any day is kept or none.
    const ctx = makeCtx(
      world.db,
      { ...world.as(moderators[0] ?? (await world.moderator())).actor },
      world.now,
    );
    const shown = await getInsights(ctx, { weeks: 12 });
    expect(shown.decided.length).toBeGreaterThan(0);
    await world.db.delete(insightDays);
    expect(await getInsights(ctx, { weeks: 12 })).toEqual(shown);
  },
);

async function lines(world: World, query: SQL): Promise<string[]> {
  const found = await rows(
    world.db,
    z.object({ line: z.string() }),
    sql`select to_jsonb(counted)::text as line from (${query}) counted order by 1`,
  );
  expect(found.length).toBeGreaterThan(0);
  return found.map(({ line }) => line);
}

test("what is held by a check and changed first counts as changed with that check; what insists is known, what was changed unsent isn’t", async ({
  world,
}) => {
  const [ada, writer, article] = [await world.moderator(), await world.newMember(), await world.article()];
  world.pass(60 * 24 * 100);
  const note = await world.note(writer, article);
  const at = { contributionId: note.id, revision: 1 };
  await decide(world.as(ada), { ...at, verdict: "ask_change", ...no });
  await reviseContribution(world.as(writer), { ...at, body: "In other words." });
  world.pass(90);
  await decide(world.as(ada), { ...at, revision: 2, verdict: "approve" });
  const view = await getInsights(world.as(ada), { weeks: 4 });
  expect(view.screened.find(({ check }) => check === "first-contributions")).toMatchObject({
    approved: 0,
    changed: 1,
    asked: 1,
    turned_down: 0,
  });
  expect(view.reversed.find(({ rule }) => rule?.number === 2)).toMatchObject({ decided: 1, undone: 0 });
  const [wait] = view.waits;
  expect(wait?.weeks.at(-1)?.most).toBeGreaterThanOrEqual(90);
});

test("where a crisis is read is in the figures of those alone who may see it, and one’s own are for oneself", async ({
  world,
}) => {
  const [ada, granted] = [
    await world.newMember({ roles: ["moderator"] }),
    await world.newMember({ roles: ["moderator"], grants: ["crisis"] }),
  ];
  const body = "Some nights I don’t want to live any more.";
  const dark = await world.note(await world.newMember(), await world.article(), { body });
  await decide(world.as(granted), { contributionId: dark.id, revision: 1, verdict: "approve" });
  const theirs = await getInsights(world.as(granted), { weeks: 4 });
  expect(theirs.waits.map(({ queue }) => queue)).toContain("crisis");
  expect(theirs.screened.map(({ check }) => check)).toContain("crisis");
  expect(theirs.own.decided).toBe(1);
  const hers = await getInsights(world.as(ada), { weeks: 4 });
  expect(hers.waits.map(({ queue }) => queue)).not.toContain("crisis");
  expect(hers.screened.map(({ check }) => check)).not.toContain("crisis");
  expect(hers.own.decided).toBe(0);
  await expect(getInsights(world.as(await world.newMember()), { weeks: 4 })).rejects.toMatchObject({
    code: "not_allowed",
  });
});
