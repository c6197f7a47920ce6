import { sql } from "drizzle-orm";
import { z } from "zod";
import { BYLINE_KINDS, CONTRIBUTION_KINDS, QUEUES, type Queue } from "@/db/vocabulary";
import { sealedText, textOf } from "@/lib/anonymity/sealed-text";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { firstWords } from "../first-words";
import { canModerate, canSeeQueue } from "../policy";
import { severeIn } from "../severe-in";
import { writtenByViewer } from "../written-by-viewer";
import { PAGE, pageOf } from "./page-of";
import { readersOf } from "./readers-of";
import type { Narrow } from "./schemas";
import { severeHere } from "./severe-here";
import type { QueueItemView, QueuePageView } from "./views";

const ItemRow = z.object({
  reviewId: z.string(),
  id: z.string(),
  kind: z.enum(CONTRIBUTION_KINDS),
  bylineKind: z.enum(BYLINE_KINDS),
  bylineName: z.string().nullable(),
  title: z.string().nullable(),
  body: z.string(),
  sealed: z.string().nullable(),
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
      select page.id as "reviewId", c.id, page.revision, c.kind, c.byline_kind as "bylineKind", c.byline_name as "bylineName",
        r.title, left(r.body, 320) as body, ${sealedText(sql`c.id`)} as sealed, page.urgency, page.opened_at as "openedAt",
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
    excerpt: firstWords(textOf(row), 200),
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

const QueueRow = z.object({ queue: z.enum(QUEUES) });

/** The queue that a review stands, or stood, in, where the viewer may see it. */
export async function findQueueOf(ctx: Ctx<Actor>, reviewId: string): Promise<Queue | undefined> {
  ensure(canModerate(ctx.actor));
  const [row] = await rows(ctx.db, QueueRow, sql`select queue from reviews where id = ${reviewId}`);
  return row && canSeeQueue(ctx.actor, row.queue).allowed ? row.queue : undefined;
}
