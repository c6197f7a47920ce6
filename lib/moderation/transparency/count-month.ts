import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { rows } from "@/lib/platform/rows";
import { MonthNumbers } from "./schemas";

const Row = z.object({ numbers: MonthNumbers });

/**
 * Counts what happened in a calendar month (UTC): each thing in the month in which it happened, so that a month that is
 * over doesn't change. `month` is its first day, as an ISO date. What may be a crisis is in none of its checks.
 */
export async function countMonth(db: Db, month: string): Promise<MonthNumbers> {
  const within = (moment: SQL) =>
    sql`${moment} >= ${month}::timestamp at time zone 'UTC'
      and ${moment} < (${month}::timestamp + interval '1 month') at time zone 'UTC'`;
  const parts: Record<keyof MonthNumbers, SQL> = {
    received: sql`select count(*) from contributions where kind <> 'byline' and ${within(sql`received_at`)}`,
    held: sql`select count(*) from reviews where cardinality(checks) > 0 and ${within(sql`opened_at`)}`,
    heldBy: all(sql`select held as "check", count(*)::int as n from reviews, unnest(checks) held
      where ${within(sql`opened_at`)} and held <> 'crisis' group by held order by 2 desc, 1`),
    decisions: all(sql`select d.verdict, c.kind, count(*)::int as n from decisions d
      join contributions c on c.id = d.contribution_id
      where ${within(sql`d.decided_at`)} and d.verdict <> 'undo' group by 1, 2 order by 3 desc, 1, 2`),
    byRule:
      all(sql`select u.number, u.title, count(*)::int as n from decisions d join rules u on u.id = d.rule_id
      where ${within(sql`d.decided_at`)} group by 1, 2 order by 1`),
    undone: sql`select count(*) from decisions where verdict = 'undo' and ${within(sql`decided_at`)}`,
    reports: sql`select count(*) from reports where ${within(sql`reported_at`)}`,
    reportOutcomes: all(
      sql`select p.outcome, count(*)::int as n ${reportsAnswered(within)} group by 1 order by 1`,
    ),
    reportHours: sql`select ${medianHours(sql`answered.at - p.reported_at`)} ${reportsAnswered(within)}`,
    notices: all(sql`select kind as ground, count(*)::int as n from notices where ${within(sql`received_at`)}
      group by 1 order by 1`),
    noticeOutcomes: all(sql`select outcome, count(*)::int as n from notices where ${within(sql`closed_at`)}
      group by 1 order by 1`),
    noticeHours: sql`select ${medianHours(sql`closed_at - received_at`)} from notices where ${within(sql`closed_at`)}`,
    appeals: sql`select json_build_object(
      'received', (select count(*) from appeals where ${within(sql`appealed_at`)}),
      'upheld', count(*) filter (where outcome = 'upheld'), 'overturned', count(*) filter (where outcome = 'overturned'))
      from appeals where ${within(sql`decided_at`)}`,
    sanctions: all(
      sql`select kind, count(*)::int as n from sanctions where ${within(sql`given_at`)} group by 1 order by 1`,
    ),
    lifted: sql`select count(*) from sanction_liftings where ${within(sql`lifted_at`)}`,
    glass: sql`select json_build_object(
      'asked', (select count(*) from break_glass where ${within(sql`asked_at`)}),
      'opened', count(*), 'delayed', count(delayed_by)) from break_glass where ${within(sql`opened_at`)}`,
    score: sql`select json_build_object('version', version, 'decisions', evaluation -> 'decisions',
      'precision', evaluation -> 'precision', 'recall', evaluation -> 'recall') from score_models where active`,
  };
  const fields = Object.entries(parts).map(([name, query]) => sql`${sql.raw(`'${name}'`)}, (${query})`);
  const [row] = await rows(db, Row, sql`select json_build_object(${sql.join(fields, sql`, `)}) as numbers`);
  if (!row) throw new Error("A month is never without numbers.");
  return row.numbers;
}

/** Every row of a query, as JSON. */
function all(query: SQL): SQL {
  return sql`select coalesce(json_agg(counted), '[]') from (${query}) counted`;
}

/** Reports `p` that were answered in the month, with the first decision on their review. */
function reportsAnswered(within: (moment: SQL) => SQL): SQL {
  return sql`from reports p join lateral (
      select min(d.decided_at) as at from decisions d
      where d.contribution_id = p.contribution_id and d.review_id = p.review_id and d.verdict <> 'undo'
    ) answered on answered.at is not null
    where p.outcome in ('acted', 'kept') and ${within(sql`answered.at`)}`;
}

/** To the tenth of an hour. */
function medianHours(interval: SQL): SQL {
  return sql`round((percentile_cont(0.5) within group (order by extract(epoch from ${interval})) / 3600)::numeric, 1)::float8`;
}
