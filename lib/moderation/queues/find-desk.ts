import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { CASE_QUEUES, GRANTS, QUEUES, type Queue } from "@/db/vocabulary";
import { sealedText, textOf } from "@/lib/anonymity/sealed-text";
import { type Actor, isGranted } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { firstWords } from "../first-words";
import { canModerate, canSeeQueue } from "../policy";
import { severeIn } from "../severe-in";
import { colleaguesOf, takersOf } from "./colleagues";
import { readersOf } from "./readers-of";
import { severeHere } from "./severe-here";
import type { DeskView, QueueCounts } from "./views";

const CountRow = z.object({ queue: z.enum([...QUEUES, ...CASE_QUEUES]), n: z.coerce.number() });

/** How many wait in each queue that the viewer may see: the stored counts. */
export async function countQueues(ctx: Ctx<Actor>): Promise<QueueCounts> {
  ensure(canModerate(ctx.actor));
  const found = await rows(ctx.db, CountRow, countsFor(ctx.actor));
  return countsView(found);
}

function countsFor(actor: Actor): SQL {
  const seen = [...QUEUES, ...CASE_QUEUES].filter((queue) => canSeeQueue(actor, queue).allowed);
  const appeals = GRANTS.filter((grant) => isGranted(actor, grant)).map((grant) => `appeals:${grant}`);
  const subjects = [...seen, ...appeals];
  return sql`select seen.queue, coalesce(sum(c.n), 0) as n
    from (select split_part(subject, ':', 1) as queue, subject
      from unnest(${sql.param(subjects)}::text[]) subject) seen
    left join counts c on c.name = 'waiting' and c.subject = seen.subject
    group by seen.queue`;
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
      id: z.string(),
      queue: z.enum(QUEUES),
      by: z.string(),
      words: z.string().nullable(),
      body: z.string(),
      sealed: z.string().nullable(),
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
        select v.id as "reviewId", c.id, v.queue, coalesce(m.name, 'A colleague') as by, h.words, left(c.body, 160) as body,
          ${sealedText(sql`c.id`)} as sealed,
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
    handed: handed.map(({ id, body, sealed, severe, ...item }) => ({
      ...item,
      excerpt: firstWords(textOf({ id, body, sealed }), 80),
      severe: severeHere(item.queue, severe),
    })),
  };
}
