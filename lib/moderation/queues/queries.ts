import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { BYLINE_KINDS, CASE_QUEUES, CONTRIBUTION_KINDS, QUEUES, type Queue } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { firstWords } from "../first-words";
import type { ModeratorView } from "../log/views";
import { canModerate, canSeeQueue } from "../policy";
import { severeIn } from "../severe-in";
import { writtenByViewer } from "../written-by-viewer";
import { ageBounds } from "./ages";
import { PAGE, pageOf } from "./page-of";
import { readersOf } from "./readers-of";
import { KEPT_VIEWS, type Narrow } from "./schemas";
import type {
  AgeView,
  DeskView,
  NarrowChoicesView,
  QueueCounts,
  QueueItemView,
  QueuePageView,
  QueueViewView,
} from "./views";

/** From how many on a bar of the age chart no longer counts one by one. */
const AGE_CAP = 1_000;

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
  revision: z.number(),
  readers: z.array(z.string()),
  handed: z.object({ mine: z.boolean(), by: z.string(), to: z.string() }).nullable(),
  severe: z.array(z.string()),
});

/**
 * One page of a queue, the most urgent first, then the oldest, of what it is narrowed to. `after` is the review that
 * ended the page before; it marks its place also when it has been decided since.
 */
export async function listQueue(
  ctx: Ctx<Actor>,
  { queue, after, narrow }: { queue: Queue; after?: string; narrow?: Narrow },
): Promise<QueuePageView> {
  ensure(canSeeQueue(ctx.actor, queue));
  const found = await rows(
    ctx.db,
    ItemRow,
    sql`with page as (${pageOf({ queue, after, narrow, now: ctx.now })})
      select page.id as "reviewId", page.revision, c.kind, c.byline_kind as "bylineKind", c.byline_name as "bylineName",
        r.title, left(r.body, 320) as opening, page.urgency, page.opened_at as "openedAt",
        (select coalesce(json_agg(json_build_object('check', s.check, 'explanation', s.explanation) order by s.id), '[]')
          from signals s
          where s.contribution_id = c.id and s.revision = page.revision and s.effect <> 'inform') as signals,
        (select count(*)::int from reports where contribution_id = c.id and outcome = 'waiting') as reports,
        coalesce(page.claimed_by = ${ctx.actor.id ?? null}::uuid, false) as "claimedByMe",
        case when page.claim_lapses_at > ${ctx.now.toISOString()} then coalesce(m.name, 'A colleague') end as "claimedBy",
        page.claim_lapses_at as "claimedUntil",
        ${writtenByViewer(ctx.actor)} as own,
        ${readersOf(ctx, sql`page.id`)} as readers,
        ${severeIn("page")} as severe,
        (select json_build_object('mine', h.given_to = ${ctx.actor.id ?? null}::uuid,
            'by', coalesce(giver.name, 'A colleague'), 'to', coalesce(taker.name, 'A colleague'))
          from handovers h join members giver on giver.id = h.given_by join members taker on taker.id = h.given_to
          where h.review_id = page.id) as handed
      from page
      join contributions c on c.id = page.contribution_id
      join contribution_revisions r on r.contribution_id = c.id and r.revision = page.revision
      left join members m on m.id = page.claimed_by
      order by page.urgency desc, page.opened_at, page.id`,
  );
  const items = found.slice(0, PAGE).map((row) => itemView(row, queue));
  return { items, next: found.length > PAGE ? (items.at(-1)?.reviewId ?? null) : null };
}

function itemView(row: z.output<typeof ItemRow>, queue: Queue): QueueItemView {
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
    revision: row.revision,
    readers: row.readers,
    handed: row.handed,
    severe: severeHere(queue, row.severe),
  };
}

/** In the crisis queue everything may be hard to read. */
function severeHere(queue: Queue, severe: string[]): string[] {
  return queue === "crisis" ? [...new Set(["crisis", ...severe])] : severe;
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
  const found = await rows(ctx.db, CountRow, countsFor(ctx.actor));
  return countsView(found);
}

function countsFor(actor: Actor): SQL {
  const seen = [...QUEUES, ...CASE_QUEUES].filter((queue) => canSeeQueue(actor, queue).allowed);
  return sql`select queue, coalesce((select sum(n) from counts where name = 'waiting' and subject = queue), 0) as n
    from unnest(${sql.param(seen)}::text[]) queue`;
}

function countsView(found: z.output<typeof CountRow>[]): QueueCounts {
  return Object.fromEntries(found.map(({ queue, n }) => [queue, n]));
}

const DeskRow = z.object({
  name: z.string().nullable(),
  counts: z.array(CountRow),
  colleagues: z.array(z.string()),
  handed: z.array(
    z.object({
      reviewId: z.string(),
      queue: z.enum(QUEUES),
      by: z.string(),
      words: z.string().nullable(),
      opening: z.string(),
      severe: z.array(z.string()),
    }),
  ),
  open: z.object({ reviewId: z.string(), waits: z.boolean() }).nullable(),
  readers: z.array(z.string()),
  takers: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** How many items that were handed to somebody are shown. */
const HANDED = 10;

/**
 * What stands around every queue, in one statement: the viewer's name here, how many wait where, which colleagues hold
 * something, what was handed to the viewer, what of this queue the viewer has open already, who else reads the item that
 * was asked for, and to whom one can be handed.
 */
export async function findDesk(
  ctx: Ctx<Actor>,
  { queue, asked }: { queue: Queue; asked?: string },
): Promise<DeskView> {
  ensure(canSeeQueue(ctx.actor, queue));
  const [viewer, now] = [sql`${ctx.actor.id ?? null}::uuid`, ctx.now.toISOString()];
  const queues = sql.param(QUEUES.filter((one) => canSeeQueue(ctx.actor, one).allowed));
  const [row] = await rows(
    ctx.db,
    DeskRow,
    sql`select (select name from members where id = ${viewer}) as name,
      (select json_agg(json_build_object('queue', queue, 'n', n)) from (${countsFor(ctx.actor)}) counted) as counts,
      (select coalesce(json_agg(name), '[]') from (${colleaguesOf(ctx)}) holding) as colleagues,
      (select coalesce(json_agg(given), '[]') from (
        select v.id as "reviewId", v.queue, coalesce(m.name, 'A colleague') as by, h.words, left(c.body, 160) as opening,
          ${severeIn("v")} as severe
        from handovers h join reviews v on v.id = h.review_id and v.closed_at is null
          join members m on m.id = h.given_by join contributions c on c.id = v.contribution_id
        where h.given_to = ${viewer} and v.queue = any(${queues}::text[])
        order by h.given_at limit ${HANDED}) given) as handed,
      (select json_build_object('reviewId', v.id, 'waits', v.closed_at is null)
        from review_readers w join reviews v on v.id = w.review_id
        where w.member_id = ${viewer} and w.lapses_at > ${now} and v.queue = ${queue}) as open,
      ${readersOf(ctx, sql`${asked ?? null}::uuid`)} as readers,
      (select coalesce(json_agg(taker), '[]') from (${takersOf(ctx, queue)}) taker) as takers`,
  );
  if (!row) throw new Error("A desk is never empty.");
  const { name, counts, handed, ...rest } = row;
  return {
    ...rest,
    name: name ?? "A colleague",
    counts: countsView(counts),
    handed: handed.map(({ opening, severe, ...item }) => ({
      ...item,
      excerpt: firstWords(opening, 80),
      severe: severeHere(item.queue, severe),
    })),
  };
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
  const found = await rows(ctx.db, NameRow, colleaguesOf(ctx));
  return found.map(({ name }) => name);
}

function colleaguesOf(ctx: Ctx<Actor>): SQL {
  return sql`select distinct coalesce(m.name, 'A colleague') as name
    from reviews r join members m on m.id = r.claimed_by
    where r.closed_at is null and r.claimed_by is not null and r.claimed_by <> ${ctx.actor.id ?? null}::uuid
      and r.claim_lapses_at > ${ctx.now.toISOString()}
    order by name`;
}

const TakerRow = z.object({ id: z.string(), name: z.string() });

/** Colleagues to whom something of this queue can be handed, by name. */
export async function listTakers(ctx: Ctx<Actor>, { queue }: { queue: Queue }): Promise<ModeratorView[]> {
  ensure(canSeeQueue(ctx.actor, queue));
  return rows(ctx.db, TakerRow, takersOf(ctx, queue));
}

function takersOf(ctx: Ctx<Actor>, queue: Queue): SQL {
  const granted = queue === "crisis" ? sql`granted.member_id is not null` : sql`true`;
  return sql`select m.id, coalesce(m.name, 'A colleague') as name
    from members m join (select member_id, bool_or(role = 'admin') as admin from member_roles
      where role in ('moderator', 'admin') group by member_id) roles on roles.member_id = m.id
    left join member_grants granted on granted.member_id = m.id and granted."grant" = 'crisis'
    where m.id <> ${ctx.actor.id ?? null}::uuid and (roles.admin or ${granted})
    order by name, m.id limit 100`;
}

const Place = z.object({ slug: z.string(), title: z.string() });
const ChoicesRow = z.object({ articles: z.array(Place), hubs: z.array(Place) });

/** How many articles a queue can be narrowed to by choosing. */
const CHOICES = 100;

/** By which articles and hubs a queue may be narrowed: those where something waits, found article by article. */
export async function findNarrowChoices(ctx: Ctx<Actor>): Promise<NarrowChoicesView> {
  ensure(canModerate(ctx.actor));
  const [row] = await rows(
    ctx.db,
    ChoicesRow,
    sql`with recursive articles_in as (
        (select article_id, 1 as n from reviews where closed_at is null and article_id is not null
          order by article_id limit 1)
        union all
        select (select r.article_id from reviews r where r.closed_at is null and r.article_id > a.article_id
          order by r.article_id limit 1), a.n + 1
        from articles_in a where a.article_id is not null and a.n < ${CHOICES}
      ), found as (
        select a.slug, a.title, a.hub_id from articles_in w join articles a on a.id = w.article_id
      )
      select (select coalesce(json_agg(json_build_object('slug', slug, 'title', title) order by title), '[]') from found) as articles,
        (select coalesce(json_agg(json_build_object('slug', slug, 'title', title) order by title), '[]') from hubs
          where id in (select hub_id from found)) as hubs`,
  );
  return row ?? { articles: [], hubs: [] };
}

const ViewRow = z.object({
  id: z.string(),
  queue: z.enum(QUEUES),
  name: z.string(),
  mine: z.boolean(),
  forTeam: z.boolean(),
  article: z.string().nullable(),
  hub: z.string().nullable(),
  check: z.string().nullable(),
  kind: z.enum(CONTRIBUTION_KINDS).nullable(),
  hours: z.number().nullable(),
});

/** The views of a queue that the viewer kept, then those kept for everybody. */
export async function listViews(ctx: Ctx<Actor>, { queue }: { queue: Queue }): Promise<QueueViewView[]> {
  ensure(canSeeQueue(ctx.actor, queue));
  const viewer = sql`${ctx.actor.id ?? null}::uuid`;
  const found = await rows(
    ctx.db,
    ViewRow,
    sql`select w.id, w.queue, w.name, w.kept_by = ${viewer} as mine, w.for_team as "forTeam",
        a.slug as article, h.slug as hub, w."check", w.kind, w.hours
      from (
        (select * from queue_views where kept_by = ${viewer} order by kept_at desc limit ${KEPT_VIEWS})
        union
        (select * from queue_views where for_team order by kept_at desc limit ${KEPT_VIEWS})
      ) w
      left join articles a on a.id = w.article_id
      left join hubs h on h.id = w.hub_id
      where w.queue = ${queue}
      order by mine desc, w.name, w.id`,
  );
  return found.map(({ id, name, mine, forTeam, article, hub, check, kind, hours }) => ({
    id,
    queue,
    name,
    mine,
    forTeam,
    narrow: {
      article: article ?? undefined,
      hub: hub ?? undefined,
      check: check ?? undefined,
      kind: kind ?? undefined,
      hours: hours ?? undefined,
    },
  }));
}
