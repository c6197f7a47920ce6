import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { rows } from "@/lib/platform/rows";

/** A row as whoever copies the database has it: with the transaction that wrote it, and its place in the file. */
export type CopiedRow = { table: string; transaction: number; place: number; row: Record<string, unknown> };

/** Every row of every table, in the order in which a dump would write them; and what Postgres counts of each table. */
export type Copy = { rows: CopiedRow[]; inserted: Record<string, number> };

const Table = z.object({ name: z.string() });
const Row = z.object({
  transaction: z.coerce.number(),
  place: z.coerce.number(),
  row: z.record(z.string(), z.unknown()),
});
const Counter = z.object({ name: z.string(), inserted: z.coerce.number() });

/** Copies the database as an insider would, the job queue included. */
export async function copyDatabase(db: Db): Promise<Copy> {
  const tables = await rows(
    db,
    Table,
    sql`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
  );
  const copied: CopiedRow[] = [];
  for (const { name } of tables) {
    const found = await rows(
      db,
      Row,
      sql`select t.xmin::text as transaction, (split_part(trim(both '()' from t.ctid::text), ',', 1)::bigint * 1000
          + split_part(trim(both '()' from t.ctid::text), ',', 2)::bigint)::text as place,
          to_jsonb(t) as row from ${sql.raw(name)} t`,
    );
    const table = name.replace(/^public\./, "");
    copied.push(...found.map((one) => ({ table, ...one })));
  }
  const counters = await rows(
    db,
    Counter,
    sql`select relname as name, n_tup_ins::text as inserted from pg_stat_user_tables`,
  );
  return {
    rows: copied,
    inserted: Object.fromEntries(counters.map(({ name, inserted }) => [name, inserted])),
  };
}
