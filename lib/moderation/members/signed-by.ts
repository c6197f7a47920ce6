import { type SQL, sql } from "drizzle-orm";
import type { FoundPersona } from "./find-persona";

/** Which contributions `c` the persona has signed. */
export function signedBy({ memberId, bylineId }: FoundPersona): SQL {
  return bylineId === null
    ? sql`c.member_id = ${memberId}::uuid and c.byline_kind = 'display'`
    : sql`c.byline_id = ${bylineId}::uuid and c.byline_kind = 'pen'`;
}
