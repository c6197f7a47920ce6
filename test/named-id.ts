import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";

/** The id (UUID v4) that a name stands for, the same here as `idIn` makes it in the database. */
export function idOf(name: string): string {
  const hash = createHash("md5").update(name).digest("hex");
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, "$1-$2-4$3-8$4-");
}

/** The same in SQL; `name` is an expression of type text. */
export function idIn(name: SQL): SQL {
  return sql`overlay(overlay(md5(${name}) placing '4' from 13) placing '8' from 17)::uuid`;
}
