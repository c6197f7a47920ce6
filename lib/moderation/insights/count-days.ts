import { type SQL, sql } from "drizzle-orm";
import { WAIT_STEPS } from "./waits";

/** The days from `first` to `last`, both dates, with the moments (UTC) between which each lies. */
export function daysBetween(first: SQL, last: SQL): SQL {
  return spans(sql`select day::date as day from generate_series(${first}, ${last}, interval '1 day') day`);
}

/** Given days, with the moments (UTC) between which each lies. */
export function spans(days: SQL): SQL {
  return sql`select day, day::timestamp at time zone 'UTC' as "from", (day + 1)::timestamp at time zone 'UTC' as until
    from (${days}) days`;
}

/** Decisions `d` of the days `span`, looked up day by day in the index of their time; undoing is none of its own. */
const ofTheDay = sql`d.decided_at >= span."from" and d.decided_at < span.until and d.verdict <> 'undo'`;
const undone = sql`exists (select 1 from decisions later where later.undoes = d.id)`;

/** What `decision_days` keeps, counted afresh: `spans` names the days. */
export function countDecisions(span: SQL): SQL {
  return sql`select span.day, d.verdict, c.kind, d.rule_id, count(*)::int as decided,
      count(*) filter (where ${undone})::int as undone
    from (${span}) span join decisions d on ${ofTheDay} join contributions c on c.id = d.contribution_id
    group by span.day, d.verdict, c.kind, d.rule_id`;
}

/**
 * What `waiting_days` keeps: from coming into a queue, which is being sent, changed or reported, to the first decision.
 * A letter without an account came in at the beginning of its day, since nothing more is known.
 */
export function countWaits(span: SQL): SQL {
  const bounds = sql.param([...WAIT_STEPS]);
  return sql`select day, queue, step, count(*)::int as n from (
      select span.day, v.queue,
        width_bucket((extract(epoch from d.decided_at - v.opened_at) / 60)::float8, ${bounds}::float8[])::smallint as step
      from (${span}) span join decisions d on ${ofTheDay} join reviews v on v.id = d.review_id
      where not exists (select 1 from decisions before where before.contribution_id = d.contribution_id
        and before.review_id = d.review_id and before.verdict <> 'undo'
        and (before.decided_at, before.id) < (d.decided_at, d.id))
    ) waited group by day, queue, step`;
}

/**
 * What `screening_days` keeps: each check that held a text, and what that text came to, as far as it wasn't taken back.
 * Where a change was asked for first, the approval also counts for what had held it before the change.
 */
export function countScreened(span: SQL): SQL {
  return sql`select day, "check", outcome, count(*)::int as n from (
      select distinct span.day, d.id, held."check",
        case when d.verdict = 'ask_change' then 'asked' when d.verdict <> 'approve' then 'turned_down'
          when asked.reviews is not null then 'changed' else 'approved' end as outcome
      from (${span}) span
      join decisions d on ${ofTheDay} and d.verdict in ('approve', 'ask_change', 'reject', 'remove')
      join reviews v on v.id = d.review_id
      cross join lateral (${askedBefore}) asked
      cross join lateral (
        select unnest(v.checks) as "check"
        union
        select unnest(earlier.checks) from reviews earlier where earlier.id = any(asked.reviews)
      ) held
      where not ${undone}
    ) screened group by day, "check", outcome`;
}

/** The reviews that ended in asking for a change since the last approval, and weren't taken back by the time of this one. */
const askedBefore = sql`select array_agg(asking.review_id) as reviews from decisions asking
  where d.verdict = 'approve' and asking.contribution_id = d.contribution_id and asking.verdict = 'ask_change'
    and asking.decided_at < d.decided_at
    and not exists (select 1 from decisions later where later.undoes = asking.id and later.decided_at <= d.decided_at)
    and not exists (select 1 from decisions approving where approving.contribution_id = d.contribution_id
      and approving.verdict = 'approve' and approving.decided_at > asking.decided_at and approving.decided_at < d.decided_at)`;
