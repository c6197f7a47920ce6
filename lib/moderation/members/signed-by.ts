import { type SQL, sql } from "drizzle-orm";
import type { Persona } from "./schemas";

/** Which contributions `c` the persona has signed. */
export function signedBy({ of, id }: Persona): SQL {
  return of === "account"
    ? sql`c.member_id = ${id}::uuid and c.byline_kind = 'display'`
    : sql`c.byline_id = ${id}::uuid and c.byline_kind = 'pen'`;
}
