import { type SQL, sql } from "drizzle-orm";
import { type AmountName, USUAL } from "./schemas";

/** The settings that hold, as jsonb; null where nobody has set anything. For a query that asks for them along the way. */
export const newestSettings: SQL = sql`(select settings from moderation_settings order by version desc limit 1)`;

/** One setting that holds, as a number. */
export function newestSetting(name: AmountName): SQL {
  return sql`coalesce((${newestSettings} ->> ${name})::int, ${USUAL[name]}::int)`;
}
