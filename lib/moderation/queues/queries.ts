import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { BYLINE_KINDS, CASE_QUEUES, CONTRIBUTION_KINDS, QUEUES, type Queue } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { firstWords } from "../first-words";
import { canModerate, canSeeQueue } from "../policy";
import { writtenByViewer } from "../written-by-viewer";
import { ageBounds } from "./ages";
import type { AgeView, QueueCounts, QueueItemView, QueuePageView } from "./views";

/** How many items a page of a queue holds. */
const PAGE = 25;

/** From how many on a bar of the age chart no longer counts one by one. */
const AGE_CAP = 1_000;

/** The order of every queue: urgency, then age. The index `reviews_waiting` keeps it. */
const ORDER = sql`urgency desc, opened_at, id`;

const ItemRow = z.object({
  reviewId: z.string(),
  kind: z.enum(CONTRIBUTION_KINDS),
  bylineKind: z.enum(BYLINE_KINDS),
  bylineName: z.string().nullable(),
  title: z.string().nullable(),
  opening: z.string(),
  urgency: z.number(),
  openedAt: z.coerce.date(),
  signals: z.array(z.object({ check: z.string(), explanation: z.string() })),
  reports: z.number(),
  claimedByMe: z.boolean(),
  claimedBy: z.string().nullable(),
  claimedUntil: z.coerce.date().nullable(),
  own: z.boolean(),
});

/**
 * One page of a queue, the most urgent first, then the oldest. `after` is the review that ended the page before; it
 * marks its place also when it has been decided since.
 */
export async function listQueue(
  ctx: Ctx<Actor>,
  { queue, after }: { queue: Queue; after?: string },
): Promise<QueuePageView> {
  ensure(canSeeQueue(ctx.actor, queue));
  const found = await rows(
    ctx.db,
    ItemRow,
    sql`with page as (${after ? pageAfter(queue, after) : firstPage(queue)})
      select page.id as "reviewId", c.kind, c.byline_kind as "bylineKind", c.byline_name as "bylineName",
        r.title, left(r.body, 320) as opening, page.urgency, page.opened_at as "openedAt",
        (select coalesce(json_agg(json_build_object('check', s.check, 'explanation', s.explanation) order by s.id), '[]')
          from signals s
          where s.contribution_id = c.id and s.revision = page.revision and s.effect = 'hold') as signals,
        (select count(*)::int from reports where contribution_id = c.id and outcome = 'waiting') as reports,
        coalesce(page.claimed_by = ${ctx.actor.id ?? null}::uuid, false) as "claimedByMe",
        case when page.claim_lapses_at > ${ctx.now.toISOString()} then coalesce(m.name, 'A colleague') end as "claimedBy",
        page.claim_lapses_at as "claimedUntil",
        ${writtenByViewer(ctx.actor)} as own
      from page
      join contributions c on c.id = page.contribution_id
      join contribution_revisions r on r.contribution_id = c.id and r.revision = page.revision
      left join members m on m.id = page.claimed_by
      order by page.urgency desc, page.opened_at, page.id`,
  );
  const items = found.slice(0, PAGE).map(itemView);
  return { items, next: found.length > PAGE ? (items.at(-1)?.reviewId ?? null) : null };
}

function waiting(queue: Queue): SQL {
  return sql`select id, contribution_id, revision, urgency, opened_at, claimed_by, claim_lapses_at
    from reviews where queue = ${queue} and closed_at is null`;
}

function firstPage(queue: Queue): SQL {
  return sql`${waiting(queue)} order by ${ORDER} limit ${PAGE + 1}`;
}

/**
 * Two ranges of the same index, because its order turns round between urgency and age: what is left of this urgency,
 * then the urgencies below.
 */
function pageAfter(queue: Queue, after: string): SQL {
  const of = (column: string) => sql`(select ${sql.raw(column)} from reviews where id = ${after}::uuid)`;
  return sql`select * from (
      (${waiting(queue)} and urgency = ${of("urgency")} and (opened_at, id) > (${of("opened_at")}, ${after}::uuid)
        order by opened_at, id limit ${PAGE + 1})
      union all
      (${waiting(queue)} and urgency < ${of("urgency")} order by ${ORDER} limit ${PAGE + 1})
    ) following order by ${ORDER} limit ${PAGE + 1}`;
}

function itemView(row: z.output<typeof ItemRow>): QueueItemView {
  const { reviewId, kind, title, urgency, openedAt, signals, reports, own, claimedBy, claimedUntil } = row;
  return {
    reviewId,
    kind,
    byline: { kind: row.bylineKind, name: row.bylineName },
    title,
    excerpt: firstWords(row.opening, 200),
    urgency,
    openedAt,
    signals,
    reports,
    claim: claimedBy && claimedUntil ? { mine: row.claimedByMe, by: claimedBy, until: claimedUntil } : null,
    own,
  };
}

const QueueRow = z.object({ queue: z.enum(QUEUES) });

/** The queue that a review stands, or stood, in, where the viewer may see it. */
export async function findQueueOf(ctx: Ctx<Actor>, reviewId: string): Promise<Queue | undefined> {
  ensure(canModerate(ctx.actor));
  const [row] = await rows(ctx.db, QueueRow, sql`select queue from reviews where id = ${reviewId}`);
  return row && canSeeQueue(ctx.actor, row.queue).allowed ? row.queue : undefined;
}

const CountRow = z.object({ queue: z.enum([...QUEUES, ...CASE_QUEUES]), n: z.coerce.number() });

/** How many wait in each queue that the viewer may see: the stored counts. */
export async function countQueues(ctx: Ctx<Actor>): Promise<QueueCounts> {
  ensure(canModerate(ctx.actor));
  const seen = [...QUEUES, ...CASE_QUEUES].filter((queue) => canSeeQueue(ctx.actor, queue).allowed);
  const found = await rows(
    ctx.db,
    CountRow,
    sql`select queue, coalesce((select sum(n) from counts where name = 'waiting' and subject = queue), 0) as n
      from unnest(${sql.param(seen)}::text[]) queue`,
  );
  return Object.fromEntries(found.map(({ queue, n }) => [queue, n]));
}

const AgeRow = z.object({ ordinal: z.number(), n: z.number() });

/**
 * How long the contributions of a queue have waited, in five steps up to the promise and past it. Bounded: reads at
 * most a thousand index entries a step, by one range for each urgency that occurs.
 */
export async function findAges(
  ctx: Ctx<Actor>,
  { queue, promiseHours }: { queue: Queue; promiseHours: number },
): Promise<AgeView[]> {
  ensure(canSeeQueue(ctx.actor, queue));
  const bounds = ageBounds(promiseHours);
  const steps = [0, ...bounds].map((from, ordinal) => ({ ordinal, from, to: bounds[ordinal] ?? null }));
  const ago = (minutes: number) => new Date(ctx.now.getTime() - minutes * 60_000).toISOString();
  const open = sql`queue = ${queue} and closed_at is null`;
  const counted = steps.map(({ ordinal, from, to }) => {
    // What comes in while we look counts as just come in.
    const until = from === 0 ? "infinity" : ago(from);
    const since = to === null ? "-infinity" : ago(to);
    return sql`select ${ordinal}::int as ordinal, count(*)::int as n from (
      select 1 from urgencies u cross join lateral (
        select 1 from reviews r where ${open} and r.urgency = u.urgency
          and r.opened_at > ${since} and r.opened_at <= ${until}
        -- In the order of the index, so that it stops at the cap instead of gathering all of it first.
        order by r.opened_at, r.id limit ${AGE_CAP}
      ) of_this_urgency limit ${AGE_CAP}) of_this_age`;
  });
  const found = await rows(
    ctx.db,
    AgeRow,
    sql`with recursive urgencies as (
        (select urgency from reviews where ${open} order by urgency desc limit 1)
        union all
        select (select r.urgency from reviews r where ${open} and r.urgency < u.urgency
          order by r.urgency desc limit 1)
        from urgencies u where u.urgency is not null
      )
      ${sql.join(counted, sql` union all `)}`,
  );
  return steps.map(({ ordinal, from, to }) => {
    const n = found.find((row) => row.ordinal === ordinal)?.n ?? 0;
    return { from, to, n, capped: n >= AGE_CAP };
  });
}

const NameRow = z.object({ name: z.string() });

/** Colleagues who hold something at this moment, by name. */
export async function listColleagues(ctx: Ctx<Actor>): Promise<string[]> {
  ensure(canModerate(ctx.actor));
  const found = await rows(
    ctx.db,
    NameRow,
    sql`select distinct coalesce(m.name, 'A colleague') as name
      from reviews r join members m on m.id = r.claimed_by
      where r.closed_at is null and r.claimed_by is not null and r.claimed_by <> ${ctx.actor.id ?? null}::uuid
        and r.claim_lapses_at > ${ctx.now.toISOString()}
      order by name`,
  );
  return found.map(({ name }) => name);
}
