import { type SQL, sql } from "drizzle-orm";

/** A rule's title as it was when a decision cited it. In the query `d` is the decision and `rule` its rule. */
export function citedTitle(rule: SQL): SQL {
  return sql`coalesce((select cited.title from rule_versions cited
    where cited.rule_id = d.rule_id and cited.version = d.rule_version), ${rule}.title)`;
}
