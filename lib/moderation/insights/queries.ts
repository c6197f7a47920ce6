import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { QUEUES, SCREENED_OUTCOMES, VERDICTS } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canModerate, canSeeQueue } from "../policy";
import { countDecisions, countScreened, countWaits, daysFrom } from "./count-days";
import type { InsightsInput } from "./schemas";
import type { InsightsView, ReversedView, ScreenedView } from "./views";
import { waitOf } from "./waits";

/** How much of what waits in a queue, the first of it, is looked at for what holds it. */
const WAITING = 1_000;
const A_DAY = 86_400_000;

const Row = z.object({
  waits: z.array(z.object({ week: z.string(), queue: z.enum(QUEUES), step: z.number(), n: z.number() })),
  decided: z.array(z.object({ week: z.string(), verdict: z.enum(VERDICTS), n: z.number() })),
  reversed: z.array(
    z.object({
      number: z.number().nullable(),
      title: z.string().nullable(),
      decided: z.number(),
      undone: z.number(),
      appealed: z.number(),
      overturned: z.number(),
    }),
  ),
  own: z.object({ decided: z.number(), undone: z.number(), appealed: z.number(), overturned: z.number() }),
  readTwice: z.array(z.object({ first: z.enum(VERDICTS), second: z.enum(VERDICTS), n: z.number() })),
  sameRule: z.object({ n: z.number(), of: z.number() }),
  screened: z.array(z.object({ check: z.string(), outcome: z.enum(SCREENED_OUTCOMES), n: z.number() })),
  waiting: z.array(z.object({ check: z.string(), n: z.number() })),
  waitsMost: z.number(),
});

/**
 * The figures of the last weeks, in one round trip: days that are kept from their tables, the others, as a rule today
 * alone, counted afresh. What came in where a crisis is read is for those who may read it.
 * @throws Refusal `not_allowed`
 */
export async function getInsights(ctx: Ctx<Actor>, { weeks }: InsightsInput): Promise<InsightsView> {
  ensure(canModerate(ctx.actor));
  const starts = weekStarts(ctx.now, weeks);
  const [first, today] = [sql`${starts[0]}::date`, sql`${isoDay(ctx.now)}::date`];
  const fresh = daysFrom(sql`greatest(${first}, (select last + 1 from kept))`, today);
  const from = sql`${starts[0]}::timestamp at time zone 'UTC'`;
  const queues = sql.param(QUEUES.filter((queue) => canSeeQueue(ctx.actor, queue).allowed));
  const hidden = sql.param(canSeeQueue(ctx.actor, "crisis").allowed ? [] : ["crisis"]);
  const me = sql`${ctx.actor.id ?? null}::uuid`;
  const [row] = await rows(
    ctx.db,
    Row,
    sql`with kept as (
        select coalesce((select max(day) from insight_days), ${first} - 1) as last
      ), decided as materialized (
        select * from decision_days where day >= ${first} and day <= (select last from kept)
        union all ${countDecisions(fresh)}
      ), waited as (
        select * from waiting_days where day >= ${first} and day <= (select last from kept)
        union all ${countWaits(fresh)}
      ), screened as (
        select * from screening_days where day >= ${first} and day <= (select last from kept)
        union all ${countScreened(fresh)}
      ), read_again as (
        select p.outcome, p.first_decider, d.rule_id from appeals p join decisions d on d.id = p.decision_id
        where p.decided_at >= ${from} and p.outcome in ('upheld', 'overturned')
      ), open as (
        select first.queue, first.checks from unnest(${queues}::text[]) of_queue cross join lateral (
          select queue, checks from reviews where queue = of_queue and closed_at is null
          order by urgency desc, opened_at, id limit ${WAITING}) first
      ), twice as (
        select d.verdict as first, t.verdict as second, d.rule_id is not distinct from t.rule_id as same_rule
        from double_readings t join decisions d on d.id = t.decision_id
        where t.read_at is not null and t.read_at >= ${from}
      )
      select
        ${all(sql`select date_trunc('week', day::timestamp)::date as week, queue, step, sum(n)::int as n from waited
          where queue = any(${queues}::text[]) group by 1, 2, 3`)} as waits,
        ${all(sql`select date_trunc('week', day::timestamp)::date as week, verdict, sum(decided)::int as n from decided
          group by 1, 2`)} as decided,
        ${all(sql`select u.number, u.title, sum(decided)::int as decided, sum(undone)::int as undone,
            sum(appealed)::int as appealed, sum(overturned)::int as overturned
          from (
            select rule_id, decided, undone, 0 as appealed, 0 as overturned from decided
            union all
            select rule_id, 0, 0, 1, (outcome = 'overturned')::int from read_again
          ) turned left join rules u on u.id = turned.rule_id group by u.number, u.title order by u.number`)} as reversed,
        (select json_build_object('decided', count(*),
            'undone', count(*) filter (where exists (select 1 from decisions later where later.undoes = d.id)),
            'appealed', (select count(*) from read_again where first_decider = ${me}),
            'overturned', (select count(*) from read_again where first_decider = ${me} and outcome = 'overturned'))
          from decisions d where d.decided_by = ${me} and d.decided_at >= ${from} and d.verdict <> 'undo') as own,
        ${all(sql`select first, second, count(*)::int as n from twice group by 1, 2`)} as "readTwice",
        (select json_build_object('n', count(*) filter (where same_rule), 'of', count(*)) from twice
          where first in ('ask_change', 'reject', 'remove') and second in ('ask_change', 'reject', 'remove')) as "sameRule",
        ${all(sql`select "check", outcome, sum(n)::int as n from screened
          where "check" <> all(${hidden}::text[]) group by 1, 2`)} as screened,
        ${all(sql`select "check", count(*)::int as n from open, unnest(open.checks) "check"
          where "check" <> all(${hidden}::text[]) group by 1`)} as waiting,
        (select coalesce(max(n), 0)::int from (select count(*) as n from open group by queue) queued) as "waitsMost"`,
  );
  if (!row) throw new Error("Figures are never without a row.");
  return {
    weeks: starts,
    waits: QUEUES.flatMap((queue) => {
      const ofQueue = row.waits.filter((wait) => wait.queue === queue);
      return ofQueue.length > 0 ? [{ queue, weeks: starts.map((week) => waitsOf(ofQueue, week)) }] : [];
    }),
    decided: VERDICTS.flatMap((verdict) => {
      const made = row.decided.filter((one) => one.verdict === verdict);
      const weeks = starts.map((week) => made.find((one) => one.week === week)?.n ?? 0);
      return made.length > 0 ? [{ verdict, weeks }] : [];
    }),
    reversed: row.reversed.map(reversedView),
    own: row.own,
    readTwice: row.readTwice,
    sameRule: row.sameRule,
    screened: screenedView(row),
    waitingCapped: row.waitsMost >= WAITING,
  };
}

/** Every row of a query, as JSON. */
function all(query: SQL): SQL {
  return sql`(select coalesce(json_agg(counted), '[]') from (${query}) counted)`;
}

function waitsOf(waits: { week: string; step: number; n: number }[], week: string) {
  const steps = waits.filter((wait) => wait.week === week);
  return { half: waitOf(steps, 0.5), most: waitOf(steps, 0.9), n: steps.reduce((sum, { n }) => sum + n, 0) };
}

function reversedView({ number, title, ...counts }: z.output<typeof Row>["reversed"][number]): ReversedView {
  return { rule: number !== null && title !== null ? { number, title } : null, ...counts };
}

/** Each check that held something, that of most first. */
function screenedView({ screened, waiting }: z.output<typeof Row>): ScreenedView[] {
  const checks = new Set([...screened, ...waiting].map(({ check }) => check));
  const of = (check: string, outcome: string) =>
    screened.find((one) => one.check === check && one.outcome === outcome)?.n ?? 0;
  return [...checks]
    .map((check) => ({
      check,
      approved: of(check, "approved"),
      changed: of(check, "changed"),
      asked: of(check, "asked"),
      turned_down: of(check, "turned_down"),
      waiting: waiting.find((one) => one.check === check)?.n ?? 0,
    }))
    .sort((a, b) => held(b) - held(a) || (a.check < b.check ? -1 : 1));
}

/** How much of what a check held is known of. */
function held({ approved, changed, asked, turned_down, waiting }: ScreenedView): number {
  return approved + changed + asked + turned_down + waiting;
}

/** The Mondays (UTC) on which the last weeks began, the oldest first. */
function weekStarts(now: Date, weeks: number): string[] {
  const day = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const monday = day - ((now.getUTCDay() + 6) % 7) * A_DAY;
  return Array.from({ length: weeks }, (_, n) => isoDay(new Date(monday - (weeks - 1 - n) * 7 * A_DAY)));
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
