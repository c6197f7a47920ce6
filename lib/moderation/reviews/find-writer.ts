import { sql } from "drizzle-orm";
import { z } from "zod";
import { VERDICTS } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { keptFrom } from "../crisis/kept-from";
import { firstWords } from "../first-words";
import { citedTitle } from "../rules/cited-title";
import type { WriterView } from "./views";

/** Of one name, the newest 200 contributions count; that is enough to know somebody by. */
const KNOWN_BY = 200;

const WriterRow = z.object({
  personaId: z.string().nullable(),
  of: z.enum(["account", "pen"]).nullable(),
  since: z.coerce.date().nullable(),
  approved: z.number(),
  rejected: z.number(),
  removed: z.number(),
  waiting: z.number(),
  refusals: z.array(
    z.object({
      verdict: z.enum(VERDICTS),
      rule: z.string().nullable(),
      at: z.coerce.date(),
      body: z.string(),
    }),
  ),
});

/** Whom a moderator may know behind it: what the name it bears has done, or null where it bears none or is one. */
export async function findWriter(ctx: Ctx<Actor>, reviewId: string): Promise<WriterView | null> {
  const [row] = await rows(
    ctx.db,
    WriterRow,
    sql`with this as (
        select c.id, c.member_id, c.byline_kind, c.byline_id
        from reviews v join contributions c on c.id = v.contribution_id
        -- A name that waits stands on its own: what its account did under another must not describe it.
        where v.id = ${reviewId} and c.kind <> 'byline'
      ), theirs as (
        (select o.id, o.state, o.body from contributions o
          where (select byline_kind = 'display' from this) and o.member_id = (select member_id from this)
            and o.byline_kind = 'display' and o.kind <> 'byline' and o.id <> (select id from this)
          order by o.received_at desc, o.id desc limit ${KNOWN_BY})
        union all
        (select o.id, o.state, o.body from contributions o
          where (select byline_kind = 'pen' from this) and o.byline_id = (select byline_id from this)
            and o.byline_kind = 'pen' and o.kind <> 'byline' and o.id <> (select id from this)
          order by o.received_at desc, o.id desc limit ${KNOWN_BY})
      )
      select
        this.byline_id as "personaId",
        case this.byline_kind when 'display' then 'account' when 'pen' then 'pen' end as of,
        case this.byline_kind
          when 'display' then (select joined_at::date from members where id = this.member_id)
          when 'pen' then (select created_at::date from bylines where id = this.byline_id)
        end as since,
        (select count(*) filter (where state = 'approved')::int from theirs) as approved,
        (select count(*) filter (where state = 'rejected')::int from theirs) as rejected,
        (select count(*) filter (where state = 'removed')::int from theirs) as removed,
        (select count(*) filter (where state in ('received', 'held', 'changes_asked'))::int from theirs) as waiting,
        (select coalesce(json_agg(no order by no.at desc), '[]') from (
          select d.verdict, ${citedTitle(sql`u`)} as rule, d.decided_at as at, left(theirs.body, 200) as body
          from theirs join decisions d on d.contribution_id = theirs.id
          left join rules u on u.id = d.rule_id
          where d.verdict in ('reject', 'remove')
            and not ${keptFrom(ctx.actor, sql`(select v.queue = 'crisis' from reviews v where v.id = d.review_id)`)}
            and not exists (select 1 from decisions later where later.undoes = d.id)
          order by d.decided_at desc limit 5) no) as refusals
      from this`,
  );
  if (!row?.since) return null;
  const { since, of, personaId, refusals, ...counts } = row;
  return {
    ...counts,
    persona: of && personaId ? { of, id: personaId } : null,
    since,
    refusals: refusals.map(({ body, ...refusal }) => ({ ...refusal, excerpt: firstWords(body, 120) })),
  };
}
