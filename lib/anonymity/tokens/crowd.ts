import type { Epoch } from "./epochs";

/** What of a published key tells how many could have asked. */
type CountedKey = { key: Epoch; from: string; to: string; drew: number | null };

/** Below so many, a question without a name is hidden among too few. */
export const WEAK_CROWD = 20;

/**
 * At least so many members hold tokens that count on this day: the most of any week whose tokens do, as far as weeks are
 * over. Undefined before the first week has closed: then nobody knows.
 */
export function crowdOn(day: string, keys: readonly CountedKey[]): number | undefined {
  const known = keys.flatMap(({ from, to, drew }) =>
    from <= day && day <= to && drew !== null ? [drew] : [],
  );
  return known.length > 0 ? Math.max(...known) : undefined;
}
