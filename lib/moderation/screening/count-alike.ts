import { type SQL, sql } from "drizzle-orm";
import { newestSetting } from "../settings/newest-setting";

/** From here on two texts are much the same: the part of their trigrams that both have, as it is set. For a query. */
export const alikeFrom: SQL = sql`${newestSetting("alikePercent")} / 100.0`;

/** So many texts that may be alike are compared with one. */
export const MOST_ALIKE = 20;

/** What is counted about: parts of a query, so that one and the same counts for what comes in and for what came in once. */
type Counted = { id: SQL; textKey: SQL; likeness: SQL; body: SQL; since: SQL; until?: SQL };

/** How often the same words came in, in a query. */
export function countRepeats({ id, textKey, since, until }: Omit<Counted, "likeness" | "body">): SQL {
  return sql`(select count(*)::int from (
    select 1 from contributions o where o.text_key = ${textKey} and o.received_at >= ${since} ${before(until)}
      and o.id <> ${id} limit ${MOST_ALIKE}) repeated)`;
}

/**
 * How many others say much the same, in a query. An index finds those that may be alike (`likeness`); whether they are is
 * seen by comparing them. The same words in the same order are left to `repeats`. Texts alone are compared, whoever wrote
 * them. What the index finds is fenced off: hoping for some early among the newest, the planner would read them all.
 */
export function countAlike({ id, likeness, textKey, body, since, until }: Counted, percent: SQL): SQL {
  return sql`(select count(*)::int from (
    select o.body from (select * from contributions where likeness && ${likeness} offset 0) o
    where o.received_at >= ${since} ${before(until)} and o.id <> ${id} and o.text_key is distinct from ${textKey}
    order by o.received_at desc limit ${MOST_ALIKE}) near where similarity(near.body, ${body}) >= ${percent} / 100.0)`;
}

function before(until: SQL | undefined): SQL {
  return until ? sql`and o.received_at < ${until}` : sql``;
}

/** A contribution `c` that came in once, with its first text `r`, and the 30 days before it. */
const ONCE = {
  id: sql`c.id`,
  textKey: sql`c.text_key`,
  likeness: sql`c.likeness`,
  body: sql`r.body`,
  since: sql`c.received_at - interval '30 days'`,
  until: sql`c.received_at`,
};

/** In a query about contributions `c` that came in once: how often the same words had come in before each. */
export const repeatsBefore: SQL = countRepeats(ONCE);

/** And how many others had said much the same, at this likeness; one that is like too many to be found by keeps its greatest number. */
export function alikeBefore(percent: number): SQL {
  return sql`case when c.likeness is null and exists (select 1 from signals s where s.contribution_id = c.id
      and s.revision = 1 and s.check = 'near-duplicates') then ${MOST_ALIKE}
    else ${countAlike(ONCE, sql`${percent}::int`)} end`;
}
