import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { z } from "zod";
import { rows } from "@/lib/platform/rows";
import { test } from "@/test/world";

// `desc` asks for nulls first, and Postgres uses an index for an order only where both say the same of nulls.
test("every falling index falls as `desc` does", async ({ world }) => {
  const odd = await rows(
    world.db,
    z.object({ name: z.string() }),
    // Of each column's option the first bit says that it falls, the second that nulls come first.
    sql`select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace
        and exists (select 1 from unnest(i.indoption::int[]) option where option & 3 = 1)`,
  );
  expect(odd.map(({ name }) => `${name}: write .desc().nullsFirst()`)).toEqual([]);
});
