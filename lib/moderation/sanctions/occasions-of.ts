import { type SQL, sql } from "drizzle-orm";
import { type Actor, isGranted } from "@/lib/identity/actor";

/**
 * What the sanction `s` was given for, as a list of JSON in SQL: the contribution, its first words and its newest stay
 * with moderation. What is read in the crisis queue shows its words to those alone who were granted it.
 */
export function occasionsOf(actor: Actor): SQL {
  const body = isGranted(actor, "crisis")
    ? sql`left(c.body, 200)`
    : sql`case when v.queue = 'crisis' then '' else left(c.body, 200) end`;
  return sql`coalesce((select json_agg(json_build_object('id', c.id, 'body', ${body}, 'reviewId', v.id))
    from sanction_occasions o join contributions c on c.id = o.contribution_id
    left join lateral (select id, queue from reviews where contribution_id = c.id order by opened_at desc limit 1) v on true
    where o.sanction_id = s.id), '[]')`;
}
