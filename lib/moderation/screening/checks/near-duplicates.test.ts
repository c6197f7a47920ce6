import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { z } from "zod";
import { contributions } from "@/db/schema/contributions";
import { signals } from "@/db/schema/moderation";
import { likeness } from "@/lib/contributions/likeness";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { rows } from "@/lib/platform/rows";
import { test, type World } from "@/test/world";

const FIRST =
  "My mother kept the radio on low all night, so that the house would never be quite silent. I do the same now, and my daughter asks me why.";
const ALTERED =
  "My sister kept the radio on low all night, so that the house would never be quite silent! I do the same now, and my daughter asks why.";
const OTHER =
  "We washed the glasses by hand because it took longer that way, and nobody wanted to be the first to speak about the letter on the table.";

async function send(world: World, body: string, byline?: string) {
  const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
  const note = await world.note(writer, article, { body, ...(byline && { byline }) });
  const found = await world.db.select().from(signals).where(eq(signals.contributionId, note.id));
  return { writer, note, why: found.map(({ explanation }) => explanation) };
}

describe("much the same text from another member", () => {
  test("is held, with or without a name; other words are not", async ({ world }) => {
    const first = await send(world, FIRST);
    expect(first.why).toEqual([]);
    expect((await send(world, OTHER)).why).toEqual([]);
    expect((await send(world, `${ALTERED} Truly.`)).why).toEqual([
      "Much the same came in once before this month, in slightly other words.",
    ]);
    const nameless = await send(world, ALTERED, "anonymous");
    expect([nameless.note.state, nameless.why]).toEqual([
      "held",
      ["Much the same came in 2 times before this month, in slightly other words."],
    ]);
  });

  test("is said once where the words are the same", async ({ world }) => {
    const body = OTHER.replace("glasses", "plates and cups and glasses of the whole long evening");
    await send(world, body);
    expect((await send(world, body)).why).toContain("The same words came in once before this month.");
  });

  test("is not found by what was withdrawn: nothing is left to compare", async ({ world }) => {
    const body = FIRST.replaceAll("radio", "television").replaceAll("daughter", "neighbour downstairs");
    const { writer, note } = await send(world, body);
    await withdrawContribution(world.as(writer), { contributionId: note.id });
    const [row] = await world.db.select().from(contributions).where(eq(contributions.id, note.id));
    expect(row?.likeness).toBeNull();
  });
});

test("an answer that quotes a note is no copy of it, and short texts are like anything", async ({
  world,
}) => {
  expect(likeness(`> ${FIRST}\n\nYes, this.`)).toBeNull();
  expect(likeness("Thank you. I needed this today.")).toBeNull();
  const whole = likeness(FIRST) ?? [];
  expect(likeness(`> Somebody else’s words.\n\n${FIRST}`)).toEqual(whole);
  expect(new Set((likeness(ALTERED) ?? []).filter((band) => whole.includes(band))).size).toBeGreaterThan(0);
  expect((likeness(OTHER) ?? []).filter((band) => whole.includes(band))).toEqual([]);
  expect(await world.db.$count(contributions, sql`likeness is not null and length(body) < 80`)).toBe(0);
});

test("of a crowd of copies no more are kept for comparing than are counted", async ({ world }) => {
  const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
  for (let n = 0; n < 24; n++) {
    await world.note(writer, article, { body: `${OTHER} So it goes with ${"abcdefghijklmnopqrstuvwx"[n]}.` });
  }
  const kept = await world.db.$count(contributions, sql`likeness is not null and body like '%So it goes%'`);
  expect(kept).toBeLessThanOrEqual(20);
});

test("an index finds those that may be alike", async ({ world }) => {
  const plan = await world.db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return rows(
      tx,
      z.object({ "QUERY PLAN": z.string() }),
      sql`explain select 1 from contributions where likeness && '{1,2,3}'::int[] limit 20`,
    );
  });
  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("contributions_likeness");
});
