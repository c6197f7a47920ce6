import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { z } from "zod";
import { newId } from "@/db/ids";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { reviews, signals, wordList } from "@/db/schema/moderation";
import { system } from "@/lib/identity/actor";
import { decide } from "@/lib/moderation/decisions/decide";
import { gatherFacts } from "@/lib/moderation/screening/gather-facts";
import { screen } from "@/lib/moderation/screening/screen";
import { makeCtx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { insisting } from "@/test/insisting";
import { sendNote } from "@/test/send-note";
import { test, type World } from "@/test/world";
import { lockContribution } from "./state/contribution";
import { withdrawContribution } from "./withdraw-contribution";

async function why(world: World, id: string): Promise<string[]> {
  const found = await world.db.select().from(signals).where(eq(signals.contributionId, id));
  return found.map(({ check }) => check);
}

describe("what is held, and why", () => {
  test("the first three contributions of a member, and not the fourth", async ({ world }) => {
    const [writer, article, ada] = [await world.newMember(), await world.article(), await world.moderator()];
    for (let n = 0; n < 3; n++) {
      const note = await world.note(writer, article);
      expect(note.state).toBe("held");
      expect(await why(world, note.id)).toEqual(["first-contributions"]);
      await decide(world.as(ada), { contributionId: note.id, revision: 1, verdict: "approve" });
    }
    expect((await world.note(writer, article)).state).toBe("approved");
  });

  test("a nameless note counts with its writer's history, and shows nobody who that is", async ({
    world,
  }) => {
    const writer = await world.newMember({ trusted: true });
    const note = await world.note(writer, await world.article(), { byline: "anonymous" });
    expect(note.state).toBe("approved");
    const [row] = await world.db.select().from(contributions).where(eq(contributions.id, note.id));
    expect(row).toMatchObject({ memberId: null, bylineId: null, bylineName: null });
    // The account is on no row in the clear.
    expect(JSON.stringify(row)).not.toContain(writer.id);
  });

  test("more links than may pass, with each marked", async ({ world }) => {
    const writer = await world.newMember({ trusted: true });
    const body = "See https://one.example/a and www.two.example for more.";
    const article = await world.article();
    const note = await insisting((seen) => sendNote(world, writer, { article, body, seen }));
    const found = await world.db.select().from(signals).where(eq(signals.contributionId, note.id));
    const signal = found.find(({ check }) => check === "links");
    expect(signal).toMatchObject({ effect: "nudge", explanation: "Carries 2 links; 1 may pass unread." });
    expect(signal?.spans.map(({ start, end }) => body.slice(start, end))).toEqual([
      "https://one.example/a",
      "www.two.example",
    ]);
  });

  test("a listed word, whole and in any case, and no word that only contains it", async ({ world }) => {
    await world.db
      .insert(wordList)
      .values({ id: newId(), pattern: "quick cash", effect: "hold", why: "promotions use it" });
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const body = "He called it Quick  cash, then QUICK CASH.".replace("  ", " ");
    const held = await world.note(writer, article, { body });
    const [signal] = await world.db.select().from(signals).where(eq(signals.contributionId, held.id));
    expect(signal?.spans.map(({ start, end }) => body.slice(start, end))).toEqual([
      "Quick cash",
      "QUICK CASH",
    ]);
    expect((await world.note(writer, article, { body: "Unquick cashew nuts." })).state).toBe("approved");
  });

  test("the same words a second time, whatever their spacing and case", async ({ world }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const first = await world.note(writer, article, { body: "We always leave the porch light on." });
    const again = await world.note(writer, article, { body: "WE ALWAYS LEAVE — the porch light on!" });
    expect([first.state, again.state]).toEqual(["approved", "held"]);
    expect(await why(world, again.id)).toEqual(["repeats"]);
  });

  test("everything under an article that is set to be read first, staff's own included", async ({
    world,
  }) => {
    const article = await world.article({ hold: "everything" });
    for (const writer of [await world.newMember({ trusted: true }), await world.moderator()]) {
      const note = await world.note(writer, article);
      expect(note.state).toBe("held");
      expect(await why(world, note.id)).toContain("held-article");
    }
  });

  test("what staff write themselves passes the same pipeline, and somebody else decides it", async ({
    world,
  }) => {
    const article = await world.article();
    for (const role of ["moderator", "admin"] as const) {
      const writer = await world.newMember({ roles: [role] });
      const note = await world.note(writer, article);
      expect([note.state, await why(world, note.id)]).toEqual(["held", ["first-contributions"]]);
      await expect(
        decide(world.as(writer), { contributionId: note.id, revision: 1, verdict: "approve" }),
      ).rejects.toMatchObject({ code: "own_contribution" });
    }
  });

  test("nothing at all: a text that shows no words is refused, and nothing is stored", async ({ world }) => {
    const [writer, article] = [await world.newMember(), await world.article()];
    const before = (await world.db.select().from(contributions)).length;
    await expect(world.note(writer, article, { body: "![](https://x.example/y.png)" })).rejects.toMatchObject(
      {
        code: "body_empty",
      },
    );
    expect(await world.db.select().from(contributions)).toHaveLength(before);
  });

  // Coral's checks fail open.
  test("acceptance 8: what a failing check could not read is held, not passed", async ({ world }) => {
    const note = await world.note(await world.newMember({ trusted: true }), await world.article());
    const ctx = makeCtx(world.db, system, world.now);
    const contribution = await lockContribution(ctx, note.id);
    const facts = await gatherFacts(ctx, contribution, null);
    const broken = {
      name: "broken",
      look: () => {
        throw new Error("down");
      },
    };
    const found = screen(contribution, facts, [broken]);
    expect(found).toMatchObject([{ check: "broken", effect: "hold" }]);
  });
});

// Promise 8.
test("withdrawn means gone: its words are found in no table", async ({ world }) => {
  const canary = "zanzibarine candlewick";
  const writer = await world.newMember();
  const note = await world.note(writer, await world.article(), { body: `A ${canary} on the sill.` });
  await withdrawContribution(world.as(writer), { contributionId: note.id });
  const columns = await rows(
    world.db,
    z.object({ table: z.string(), column: z.string() }),
    sql`select format('%I.%I', table_schema, table_name) as "table", column_name as "column" from information_schema.columns
      where table_schema in ('public', 'graphile_worker') and data_type in ('text', 'json', 'jsonb', 'ARRAY', 'character varying')`,
  );
  expect(columns.length).toBeGreaterThan(50);
  for (const { table, column } of columns) {
    const found = await rows(
      world.db,
      z.object({ n: z.number() }),
      sql`select count(*)::int as n from ${sql.raw(table)} where ${sql.identifier(column)}::text like ${`%${canary}%`}`,
    );
    expect({ table, column, n: found[0]?.n }).toEqual({ table, column, n: 0 });
  }
  const left = await world.db
    .select()
    .from(contributionRevisions)
    .where(eq(contributionRevisions.contributionId, note.id));
  expect(left).toEqual([]);
  const open = await world.db.select().from(reviews).where(eq(reviews.contributionId, note.id));
  expect(open.every(({ closedAt }) => closedAt !== null)).toBe(true);
});
