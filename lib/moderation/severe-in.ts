import { type SQL, sql } from "drizzle-orm";
import { SEVERE_CHECKS } from "./severe-checks";

/** Whether a signal `s` says that a text may be hard to read. */
export const isSevere: SQL = sql`(s.severe or s.check = any(${sql.param(SEVERE_CHECKS)}::text[]))`;

/** The names of the checks for which the words of a review `v` (its alias) are covered, as JSON. */
export function severeIn(v: "page" | "v"): SQL {
  const [contribution, revision] = [sql.raw(`${v}.contribution_id`), sql.raw(`${v}.revision`)];
  return sql`(select coalesce(json_agg(distinct s.check), '[]') from signals s
    where s.contribution_id = ${contribution} and s.revision = ${revision}
      and ${isSevere})`;
}
