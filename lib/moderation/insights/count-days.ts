import { type SQL, sql } from "drizzle-orm";
import { WAIT_STEPS } from "./waits";

/** A span of time, two moments of which the second is outside it. Both, so that Postgres expects few rows between them. */
export type Span = { from: SQL; until: SQL };

/** A day (UTC), an expression of type date, as a span; or the days up to and including another. */
export function daysFrom(first: SQL, last: SQL = first): Span {
  return {
    from: sql`(${first})::timestamp at time zone 'UTC'`,
    until: sql`((${last}) + 1)::timestamp at time zone 'UTC'`,
  };
}

/** Decisions `d` of a span; undoing is none of its own. */
const within = ({ from, until }: Span) =>
  sql`d.decided_at >= ${from} and d.decided_at < ${until} and d.verdict <> 'undo'`;
const day = sql`(d.decided_at at time zone 'UTC')::date`;
const undone = sql`exists (select 1 from decisions later where later.undoes = d.id)`;

/** What `decision_days` keeps, counted afresh. */
export function countDecisions(span: Span): SQL {
  return sql`select ${day} as day, d.verdict, c.kind, d.rule_id, count(*)::int as decided,
      count(*) filter (where ${undone})::int as undone
    from decisions d join contributions c on c.id = d.contribution_id
    where ${within(span)} group by 1, d.verdict, c.kind, d.rule_id`;
}

/**
 * What `waiting_days` keeps: from coming into a queue, which is being sent, changed or reported, to the first decision.
 * A letter without an account came in at the beginning of its day, since nothing more is known.
 */
export function countWaits(span: Span): SQL {
  const bounds = sql.param([...WAIT_STEPS]);
  return sql`select day, queue, step, count(*)::int as n from (
      select ${day} as day, v.queue,
        width_bucket((extract(epoch from d.decided_at - v.opened_at) / 60)::float8, ${bounds}::float8[])::smallint as step
      from decisions d join reviews v on v.id = d.review_id
      where ${within(span)} and not exists (select 1 from decisions before where before.contribution_id = d.contribution_id
        and before.review_id = d.review_id and before.verdict <> 'undo'
        and (before.decided_at, before.id) < (d.decided_at, d.id))
    ) waited group by day, queue, step`;
}

/**
 * What `screening_days` keeps: each check that held a text, and what that text came to, as far as it wasn't taken back.
 * Where a change was asked for first, the approval also counts for what had held it before the change.
 */
export function countScreened(span: Span): SQL {
  return sql`select day, "check", outcome, count(*)::int as n from (
      select distinct ${day} as day, d.id, held."check",
        case when d.verdict = 'ask_change' then 'asked' when d.verdict <> 'approve' then 'turned_down'
          when asked.reviews is not null then 'changed' else 'approved' end as outcome
      from decisions d join reviews v on v.id = d.review_id
      cross join lateral (${askedBefore}) asked
      cross join lateral (
        select unnest(v.checks) as "check"
        union
        select unnest(earlier.checks) from reviews earlier where earlier.id = any(asked.reviews)
      ) held
      where ${within(span)} and d.verdict in ('approve', 'ask_change', 'reject', 'remove') and not ${undone}
    ) screened group by day, "check", outcome`;
}

/** The reviews that ended in asking for a change since the last approval, and weren't taken back by the time of this one. */
const askedBefore = sql`select array_agg(asking.review_id) as reviews from decisions asking
  where d.verdict = 'approve' and asking.contribution_id = d.contribution_id and asking.verdict = 'ask_change'
    and asking.decided_at < d.decided_at
    and not exists (select 1 from decisions later where later.undoes = asking.id and later.decided_at <= d.decided_at)
    and not exists (select 1 from decisions approving where approving.contribution_id = d.contribution_id
      and approving.verdict = 'approve' and approving.decided_at > asking.decided_at and approving.decided_at < d.decided_at)`;
