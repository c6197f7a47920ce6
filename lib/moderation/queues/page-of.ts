import { type SQL, sql } from "drizzle-orm";
import type { Queue } from "@/db/vocabulary";
import type { Narrow } from "./schemas";

/** How many items a page of a queue holds. */
export const PAGE = 25;

/** The order of every queue: urgency, then age. The indexes `reviews_waiting…` keep it. */
export const ORDER = sql`urgency desc, opened_at, id`;

export type Place = { queue: Queue; after?: string; narrow?: Narrow; now: Date };

/**
 * The reviews of one page and one more: a select that always follows an index in the order of the queue and stops when
 * the page is full. A hub is walked by its articles, an age by the urgencies that occur.
 */
export function pageOf({ queue, after, narrow = {}, now }: Place): SQL {
  const walk = (range: SQL) => walkAlong(queue, narrow, now, range);
  if (!after) return walk(sql`true`);
  // Two ranges, because the order turns round between urgency and age: what is left of this urgency, then those below.
  const of = (column: string) => sql`(select ${sql.raw(column)} from reviews where id = ${after}::uuid)`;
  return sql`select * from (
      (${walk(sql`urgency = ${of("urgency")} and (opened_at, id) > (${of("opened_at")}, ${after}::uuid)`)})
      union all
      (${walk(sql`urgency < ${of("urgency")}`)})
    ) following order by ${ORDER} limit ${PAGE + 1}`;
}

function walkAlong(queue: Queue, narrow: Narrow, now: Date, range: SQL): SQL {
  const { article, hub, check, kind, language, hours } = narrow;
  const conditions = [sql`queue = ${queue} and closed_at is null`, range];
  const along: SQL[] = [];
  if (kind) conditions.push(sql`kind = ${kind}`);
  if (language) conditions.push(sql`language = ${language}`);
  if (check) conditions.push(sql`checks @> array[${check}::text]`);
  if (article) conditions.push(sql`article_id = (select id from articles where slug = ${article})`);
  if (hub) {
    along.push(
      sql`(select id as of_article from articles where hub_id = (select id from hubs where slug = ${hub})) of_hub`,
    );
    conditions.push(sql`article_id = of_article`);
  }
  if (hours !== undefined) {
    along.push(sql`(${urgenciesIn(queue)}) of_age`);
    const until = new Date(now.getTime() - hours * 3_600_000).toISOString();
    conditions.push(sql`urgency = of_urgency and opened_at <= ${until}`);
  }
  const walked = sql`select id, contribution_id, revision, urgency, opened_at, claimed_by, claim_lapses_at
    from reviews where ${sql.join(conditions, sql` and `)} order by ${ORDER} limit ${PAGE + 1}`;
  if (along.length === 0) return walked;
  return sql`select walked.* from ${sql.join(along, sql` cross join `)} cross join lateral (${walked}) walked
    order by ${ORDER} limit ${PAGE + 1}`;
}

/** The urgencies that occur, each found by one step down the index. */
function urgenciesIn(queue: Queue): SQL {
  const open = sql`queue = ${queue} and closed_at is null`;
  return sql`with recursive steps as (
      (select urgency from reviews where ${open} order by urgency desc limit 1)
      union all
      select (select r.urgency from reviews r where r.queue = ${queue} and r.closed_at is null
        and r.urgency < s.urgency order by r.urgency desc limit 1)
      from steps s where s.urgency is not null
    ) select urgency as of_urgency from steps where urgency is not null`;
}
