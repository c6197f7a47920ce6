import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canAdminister } from "../policy";
import { CHECKS } from "./checks";
import type { ScreenedView } from "./views";

/** What is found where screening itself failed (`screen`). */
const UNFINISHED = "unfinished";

const DAYS = 30;
/** So many of the newest are looked at, as a dry run does. */
const MOST = 5_000;

const Row = z.object({
  looked: z.number(),
  held: z.number(),
  checks: z.array(
    z.object({
      check: z.string(),
      held: z.number(),
      approved: z.number(),
      changed: z.number(),
      turnedDown: z.number(),
      waits: z.number(),
    }),
  ),
});

/**
 * What each check held of what came in over the last 30 days, as it was first sent, and what became of it; what was
 * withdrawn is left out. Sums alone: nothing of anybody.
 * @throws Refusal `not_allowed`
 */
export async function getScreened(ctx: Ctx<Actor>): Promise<ScreenedView> {
  ensure(canAdminister(ctx.actor));
  const since = new Date(ctx.now.getTime() - DAYS * 24 * 3_600_000).toISOString();
  const [row] = await rows(
    ctx.db,
    Row,
    sql`with newest as materialized (
        select id, state from contributions
        where received_at >= ${since} and state <> 'withdrawn'
        order by received_at desc, id desc limit ${MOST + 1}
      ), found as materialized (
        select n.id, s."check", case when n.state in ('received', 'held') then 'waits'
            when n.state in ('rejected', 'removed', 'merged') then 'turned down'
            when n.state = 'changes_asked' or exists (select 1 from decisions d
              where d.contribution_id = n.id and d.verdict = 'ask_change') then 'changed'
            else 'approved' end as fate
        from newest n cross join lateral (
          select distinct "check" from signals
          where contribution_id = n.id and revision = 1 and effect <> 'inform' and "check" <> 'insisted') s
      ), summed as (
        select "check", count(*)::int as held, count(*) filter (where fate = 'approved')::int as approved,
          count(*) filter (where fate = 'changed')::int as changed,
          count(*) filter (where fate = 'turned down')::int as turned_down,
          count(*) filter (where fate = 'waits')::int as waits
        from found group by "check"
      )
      select (select count(*)::int from newest) as looked,
        (select count(distinct id)::int from found) as held,
        (select coalesce(json_agg(json_build_object('check', "check", 'held', held, 'approved', approved,
          'changed', changed, 'turnedDown', turned_down, 'waits', waits)), '[]') from summed) as checks`,
  );
  if (!row) throw new Error("Sums are always found.");
  const found = new Map(row.checks.map((sums) => [sums.check, sums]));
  const nothing = { held: 0, approved: 0, changed: 0, turnedDown: 0, waits: 0 };
  const names = new Set([...CHECKS.map(({ name }) => name), UNFINISHED, ...found.keys()]);
  return {
    looked: Math.min(row.looked, MOST),
    whole: row.looked <= MOST,
    held: row.held,
    checks: [...names].map((check) => found.get(check) ?? { check, ...nothing }),
  };
}
