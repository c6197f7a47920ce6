import { type SQL, sql } from "drizzle-orm";

/** So many of the newest count; with the half-life, what is older than these would hardly weigh. */
const NEWEST = 100;

/** What one contribution weighs on the day it was decided; `upheld` comes to `removed` where a reader had reported it. */
const WEIGHTS = { approved: 1, rejected: -2, removed: -4, upheld: -2 };
const weight = (of: keyof typeof WEIGHTS) => sql.raw(String(WEIGHTS[of]));

/**
 * The histories of a member, in SQL: everything signed with a name (`score`), and the part of it for which `same`
 * holds (`own_score`, and counts). Nothing nameless is looked at, so that nothing about it can be inferred.
 *
 * It is summed up when it is read, from at most a hundred rows of one index, instead of being stored: a stored sum would
 * have to be kept right through each undo and each restoration, and falls with time although nothing happens. States
 * are what counts, so a decision that was undone or overturned has no weight. Only for what its writer took back after
 * a no is the last decision asked, or a no could be made undone by taking back.
 */
export function weighHistory({
  memberId,
  same,
  besides,
  now,
  halfLifeDays,
}: {
  /** SQL that gives the member's id. */
  memberId: SQL;
  /** Whether the contribution `c` is of the name in question. */
  same: SQL;
  /** One contribution that is left out: the one being looked at. */
  besides: SQL;
  /** The moment at which it is weighed; what is decided later has no weight yet. */
  now: SQL;
  halfLifeDays: SQL;
}): SQL {
  return sql`(select coalesce(sum(weight), 0)::float8 as score,
      coalesce(sum(weight) filter (where same), 0)::float8 as own_score,
      (count(*) filter (where same and was = 'approved'))::int as approved,
      (count(*) filter (where same and was = 'rejected'))::int as rejected,
      (count(*) filter (where same and was = 'removed'))::int as removed,
      (count(*) filter (where same and upheld))::int as upheld
    from (
      select same, was, upheld, (case was when 'approved' then ${weight("approved")} when 'rejected' then ${weight("rejected")}
          when 'removed' then ${weight("removed")} else 0 end + case when upheld then ${weight("upheld")} else 0 end)
        -- As floating point: the hundred powers of exact numbers made this take 2.3 ms instead of 0.3.
        * power(0.5::float8, (greatest(extract(epoch from ${now} - state_at), 0) / 86400 / ${halfLifeDays})::float8) as weight
      from (
        select *, was = 'removed' and exists (
          select 1 from reports p where p.contribution_id = judged.id and p.outcome = 'acted') as upheld
        from (
          select c.id, c.state_at, ${same} as same, case c.state when 'withdrawn' then (
              select case d.verdict when 'reject' then 'rejected' when 'remove' then 'removed' end
              from decisions d where d.contribution_id = c.id and d.about = 'text'
              order by d.decided_at desc, d.id desc limit 1)
            else c.state end as was
          from contributions c
          where c.member_id = ${memberId} and c.kind <> 'byline' and c.id is distinct from ${besides}
          order by c.received_at desc, c.id desc limit ${NEWEST}
        ) judged
      ) history
    ) weighed)`;
}
