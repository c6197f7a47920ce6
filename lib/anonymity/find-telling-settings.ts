import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { rows } from "@/lib/platform/rows";

const Setting = z.object({ name: z.string(), setting: z.string() });

/** What Postgres keeps beside its tables, and as which value it keeps nothing that tells who asked, or what. */
const HARMLESS: Record<string, readonly string[]> = {
  // When each transaction was committed.
  track_commit_timestamp: ["off"],
  // Statements with their moments, and with the words in them.
  log_statement: ["none", "ddl"],
  log_duration: ["off"],
  log_min_duration_statement: ["-1"],
  log_min_duration_sample: ["-1"],
  log_transaction_sample_rate: ["0"],
  log_parameter_max_length_on_error: ["0"],
  // Errors quote the statement, whose values are apart from it; of lesser messages there would be one for most.
  log_min_error_statement: ["error", "log", "fatal", "panic"],
};

/**
 * The settings of the database by which its log would tell when something was asked, or what: `name = value`. Whoever
 * runs it is told at the start (`docs/anonymity.md`).
 */
export async function findTellingSettings(db: Db): Promise<string[]> {
  const names = sql.param(Object.keys(HARMLESS));
  const found = await rows(
    db,
    Setting,
    sql`select name, setting from pg_settings where name = any(${names}::text[]) order by name`,
  );
  return found
    .filter(({ name, setting }) => !HARMLESS[name]?.includes(setting))
    .map(({ name, setting }) => `${name} = ${setting}`);
}
