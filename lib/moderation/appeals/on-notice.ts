import { type SQL, sql } from "drizzle-orm";

/** Whether a decision was made on a legal notice, in SQL. */
export function onNotice(decisionId: SQL): SQL<boolean> {
  return sql`exists (select 1 from notice_decisions where decision_id = ${decisionId})`;
}
