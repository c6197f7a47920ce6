import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, check, customType, timestamp } from "drizzle-orm/pg-core";

/** A moment in UTC, always given by the caller (`ctx.now`), never by the database's clock. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => "bytea",
  fromDriver: (value) => Buffer.from(value),
});

/** The words of a text, for finding it by them. */
export const lexemes = customType<{ data: string }>({ dataType: () => "tsvector" });

/** Text that sorts byte by byte, so that keyset order is the same everywhere. */
export const sortable = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** A CHECK that holds a column to one of the words of `db/vocabulary.ts`. */
export function oneOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  const list: SQL = sql.raw(words.map((word) => `'${word}'`).join(", "));
  return check(name, sql`${column} in (${list})`);
}
