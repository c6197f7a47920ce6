import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { CONTRIBUTION_KINDS, CONTRIBUTION_STATES } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { keptFrom, readAsCrisis } from "../crisis/kept-from";
import { firstWords } from "../first-words";
import { alikeFrom, MOST_ALIKE } from "../screening/count-alike";
import type { RepeatView } from "./views";

const RepeatRow = z.object({
  contributionId: z.string(),
  alike: z.number(),
  reviewId: z.string().nullable(),
  kind: z.enum(CONTRIBUTION_KINDS),
  state: z.enum(CONTRIBUTION_STATES),
  body: z.string(),
  article: z.string().nullable(),
  decidedBy: z.string().nullable(),
  receivedAt: z.coerce.date(),
});

/**
 * The newest five that say the same, and the five that say it most nearly, whoever sent them: the words are compared,
 * the writers are not. An index finds the latter (`likeness`); how alike they are is seen by comparing them.
 */
export async function listRepeats(ctx: Ctx<Actor>, reviewId: string): Promise<RepeatView[]> {
  const shown = (id: SQL) => sql`not ${keptFrom(ctx.actor, readAsCrisis(id))}`;
  const found = await rows(
    ctx.db,
    RepeatRow,
    sql`with this as materialized (
        select c.id, c.text_key, c.likeness, c.body from reviews v join contributions c on c.id = v.contribution_id
        where v.id = ${reviewId}
      ), repeats as (
        (select o.id, 100 as alike from contributions o
          where o.text_key = (select text_key from this) and o.id <> (select id from this) and o.state <> 'withdrawn'
            and ${shown(sql`o.id`)}
          order by o.received_at desc limit 5)
        union all
        (select near.id, floor(100 * near.alike)::int from (
            select o.id, similarity(o.body, (select body from this)) as alike from (
              select c.id, c.body from (
                -- Fenced off, or the planner reads everything from the newest on in the hope of finding some early.
                select * from contributions where likeness && (select likeness from this) offset 0) c
              where c.id <> (select id from this) and c.state <> 'withdrawn'
                and c.text_key is distinct from (select text_key from this) and ${shown(sql`c.id`)}
              order by c.received_at desc limit ${MOST_ALIKE}) o) near
          where near.alike >= ${alikeFrom} order by near.alike desc, near.id limit 5)
      )
      select o.id as "contributionId", repeats.alike, o.kind, o.state, left(o.body, 200) as body, a.title as article,
        o.received_at as "receivedAt",
        (select v.id from reviews v where v.contribution_id = o.id order by v.opened_at desc limit 1) as "reviewId",
        (select coalesce(m.name, 'A colleague') from decisions d join members m on m.id = d.decided_by
          where d.contribution_id = o.id and d.about = 'text'
            order by d.decided_at desc, d.id desc limit 1) as "decidedBy"
      from repeats join contributions o on o.id = repeats.id
      left join articles a on a.id = o.article_id
      order by repeats.alike desc, o.received_at desc, o.id`,
  );
  return found.map(({ body, ...repeat }) => ({ ...repeat, excerpt: firstWords(body, 120) }));
}
