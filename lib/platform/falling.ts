import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/**
 * From the greatest to the least, as our descending indexes are made. Postgres matches an order to an index only where
 * the place of nulls is the same, also on columns that have none, and plain `desc` puts them first.
 */
export function falling(key: SQLWrapper): SQL {
  return sql`${key} desc nulls last`;
}
