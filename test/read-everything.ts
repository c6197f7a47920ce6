import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { rows } from "@/lib/platform/rows";

/** A row of any table, as JSON text with its table's name before it. */
export type AnyRow = string;

/** Every row of every table of the database, the job queue's included: what a copy of it would hold. */
export async function readEverything(db: Db): Promise<AnyRow[]> {
  const tables = await rows(
    db,
    z.object({ name: z.string() }),
    sql`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
  );
  const found: AnyRow[] = [];
  for (const { name } of tables) {
    const all = await rows(
      db,
      z.object({ row: z.string() }),
      sql`select to_jsonb(t)::text as row from ${sql.raw(name)} t`,
    );
    found.push(...all.map(({ row }) => `${name} ${row}`));
  }
  return found;
}

/** What is new or changed since an earlier reading. */
export function newSince(before: readonly AnyRow[], after: readonly AnyRow[]): AnyRow[] {
  const known = new Set(before);
  return after.filter((row) => !known.has(row));
}

const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/g;
const MOMENT = /\b\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2}:\d{2}(?:\.\d+)?)/g;

/** What in new rows could tell when they were written, or beside what: a time of day, a time-ordered id. */
export function tracesOfTime(before: readonly AnyRow[], added: readonly AnyRow[]): string[] {
  const known = before.join("\n");
  return added.flatMap((row) => [
    ...[...row.matchAll(MOMENT)]
      .filter(([moment, time]) => time !== "00:00:00" && !known.includes(moment))
      .map(([moment]) => `${moment} in ${row}`),
    ...[...row.matchAll(UUID)]
      .filter(([id, version]) => version !== "4" && !known.includes(id))
      .map(([id]) => `${id} in ${row}`),
  ]);
}
