import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import {
  BYLINE_KINDS,
  CONTRIBUTION_KINDS,
  CONTRIBUTION_STATES,
  QUEUES,
  READING_VERDICTS,
  VERDICTS,
} from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canModerate } from "../policy";
import { getReview } from "../reviews/queries";
import type { ReviewView } from "../reviews/views";
import { writtenByViewer } from "../written-by-viewer";
import { isEdit, verdictsFor } from "./policy";
import type { BlindReadingView, ReadingDeskView, ReadReadingView } from "./views";

/** How many of what waits are counted. */
const COUNTED = 100;

const Cited = z.object({ number: z.number(), title: z.string() }).nullable();

const Row = z.object({
  readingId: z.string(),
  reviewId: z.string().nullable(),
  revision: z.number(),
  stateBefore: z.enum(CONTRIBUTION_STATES),
  queue: z.enum(QUEUES).nullable(),
  kind: z.enum(CONTRIBUTION_KINDS),
  bylineKind: z.enum(BYLINE_KINDS),
  read: z
    .object({
      verdict: z.enum(READING_VERDICTS),
      rule: Cited,
      by: z.string(),
      at: z.coerce.date(),
      firstVerdict: z.enum(VERDICTS),
      firstRule: Cited,
      reason: z.string().nullable(),
      undone: z.boolean(),
    })
    .nullable(),
});

/**
 * The oldest draw that the viewer may read blind; or what came of one, for whoever read it. `asked` is one of theirs, or
 * one that waits.
 * @throws Refusal `not_allowed`
 */
export async function getReadingDesk(
  ctx: Ctx<Actor>,
  { asked }: { asked?: string } = {},
): Promise<ReadingDeskView> {
  ensure(canModerate(ctx.actor));
  const [[waiting], [row]] = await Promise.all([
    rows(
      ctx.db,
      z.object({ n: z.number() }),
      sql`select count(*)::int as n from (select 1 ${waitingFor(ctx.actor)} order by t.drawn_at, t.id limit ${COUNTED}) counted`,
    ),
    asked ? findReading(ctx, asked) : nextReading(ctx),
  ]);
  return { waiting: waiting?.n ?? 0, reading: row ? await readingView(ctx, row) : null };
}

/**
 * Draws `t` that wait for the viewer, with the decision `d` and the contribution `c`: none of theirs. Each decision is
 * looked up by itself, so that nothing goes through all there are.
 */
function waitingFor(actor: Actor): SQL {
  return sql`from double_readings t
    cross join lateral (select * from decisions where id = t.decision_id limit 1) d
    join contributions c on c.id = d.contribution_id
    where t.read_at is null and t.first_decider <> ${actor.id ?? null}::uuid and not ${writtenByViewer(actor)}`;
}

const COLUMNS = sql`t.id as "readingId", d.review_id as "reviewId", d.revision, d.state_before as "stateBefore", c.kind,
  c.byline_kind as "bylineKind", (select v.queue from reviews v where v.id = d.review_id) as queue`;

function nextReading(ctx: Ctx<Actor>) {
  return rows(
    ctx.db,
    Row,
    sql`select ${COLUMNS}, null as read ${waitingFor(ctx.actor)} order by t.drawn_at, t.id limit 1`,
  );
}

function findReading(ctx: Ctx<Actor>, readingId: string) {
  return rows(
    ctx.db,
    Row,
    sql`select ${COLUMNS},
        case when t.read_at is not null then json_build_object('verdict', t.verdict,
          'rule', (select json_build_object('number', number, 'title', title) from rules where id = t.rule_id),
          'by', coalesce(m.name, 'A colleague'), 'at', d.decided_at, 'firstVerdict', d.verdict,
          'firstRule', (select json_build_object('number', number, 'title', title) from rules where id = d.rule_id),
          'reason', case when c.state <> 'withdrawn' then d.reason end,
          'undone', exists (select 1 from decisions later where later.undoes = d.id)) end as read
      from double_readings t join decisions d on d.id = t.decision_id
      join contributions c on c.id = d.contribution_id
      join members m on m.id = t.first_decider
      where t.id = ${readingId}::uuid and t.first_decider <> ${ctx.actor.id ?? null}::uuid
        and not ${writtenByViewer(ctx.actor)} and (t.read_at is null or t.read_by = ${ctx.actor.id ?? null}::uuid)`,
  );
}

async function readingView(
  ctx: Ctx<Actor>,
  row: z.output<typeof Row>,
): Promise<BlindReadingView | ReadReadingView | null> {
  const { readingId, reviewId, read } = row;
  if (read) {
    const { verdict, rule, by, at, firstVerdict, firstRule, reason, undone } = read;
    const first = { by, at, verdict: firstVerdict, rule: firstRule, reason };
    return { state: "read", readingId, verdict, rule, first, reviewId, undone };
  }
  if (!reviewId) return null;
  const review = blind(await getReview(ctx, reviewId), row);
  return { state: "blind", readingId, review, verdicts: verdictsFor(row) };
}

/** A review as it stood before it was decided: what was decided, by whom, and what shows it is left out. */
function blind(review: ReviewView, { stateBefore, revision, queue }: z.output<typeof Row>): ReviewView {
  return {
    ...review,
    state: stateBefore,
    edit: isEdit({ stateBefore, queue }),
    closedAt: null,
    claim: null,
    publishedAt: null,
    decisions: [],
    revisions: review.revisions.filter((one) => one.revision < revision),
    reports: review.reports.map((report) => ({ ...report, outcome: "waiting", setAside: null })),
    // What became of the same words elsewhere may be what became of these.
    repeats: [],
    place: review.place && { ...review.place, notes: 0, status: "open", others: [] },
  };
}
