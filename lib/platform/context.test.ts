import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { z } from "zod";
import { newId } from "@/db/ids";
import { wordList } from "@/db/schema/moderation";
import { test, type World } from "@/test/world";
import { count, inTransaction, write } from "./context";
import { insertRows } from "./insert-rows";
import { rows } from "./rows";

const word = (pattern: string) => ({ id: newId(), pattern, effect: "hold" as const, why: "It sells." });

async function kept(world: World, pattern: string): Promise<number> {
  return (await world.db.select().from(wordList).where(eq(wordList.pattern, pattern))).length;
}

test("what fails in the last statement takes all of it back and is told", async ({ world }) => {
  const [first, second] = [word("sent before"), word("sent at the end")];
  await expect(
    inTransaction(world.guest, async (ctx) => {
      await ctx.db.insert(wordList).values(first);
      count(ctx, "held", "waiting", 1);
      write(ctx, [
        insertRows(wordList, [second]),
        insertRows(wordList, [{ ...word("again"), id: first.id }]),
      ]);
    }),
  ).rejects.toMatchObject({ cause: { code: "23505" } });
  expect([await kept(world, first.pattern), await kept(world, second.pattern)]).toEqual([0, 0]);
  const counted = await rows(
    world.db,
    z.object({ n: z.coerce.number() }),
    sql`select count(*) as n from counts`,
  );
  expect(counted).toEqual([{ n: 0 }]);
});

test("what throws before the last statement leaves nothing of it", async ({ world }) => {
  const failing = inTransaction(world.guest, async (ctx) => {
    write(ctx, [insertRows(wordList, [word("never written")])]);
    throw new Error("It went wrong.");
  });
  await expect(failing).rejects.toThrow("It went wrong.");
  expect(await kept(world, "never written")).toBe(0);
});

test("rows that are given to be written are there once the command is over, together with its counts", async ({
  world,
}) => {
  await inTransaction(world.guest, async (ctx) => {
    write(ctx, [insertRows(wordList, [word("written at the end")])]);
    count(ctx, "held", "waiting", 2);
    expect(
      await rows(ctx.db, z.unknown(), sql`select 1 from word_list where pattern = 'written at the end'`),
    ).toEqual([]);
  });
  expect(await kept(world, "written at the end")).toBe(1);
  const counted = await rows(
    world.db,
    z.object({ n: z.coerce.number() }),
    sql`select sum(n) as n from counts`,
  );
  expect(counted).toEqual([{ n: 2 }]);
});

test("Postgres keeps what commands say again and again, and not what pages ask", async ({ world }) => {
  const Kept = z.object({ statement: z.string() });
  const asked = sql`select pattern from word_list where pattern = ${"again and again"}`;
  const statements = await inTransaction(world.guest, async (ctx) => {
    for (let n = 0; n < 3; n++) await ctx.db.execute(asked);
    return rows(ctx.db, Kept, sql`select statement from pg_prepared_statements`);
  });
  expect(statements).toEqual([{ statement: "select pattern from word_list where pattern = $1" }]);
  const page = sql`select why from word_list where pattern = ${"again and again"}`;
  for (let n = 0; n < 30; n++) await world.db.execute(page);
  const later = await inTransaction(world.guest, ({ db }) =>
    rows(db, Kept, sql`select statement from pg_prepared_statements where statement like ${"select why%"}`),
  );
  expect(later).toEqual([]);
});
