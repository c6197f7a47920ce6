import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { BYLINE_KINDS, CONTRIBUTION_KINDS, QUEUES } from "@/db/vocabulary";
import { sealedText, textOf } from "@/lib/anonymity/sealed-text";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { firstWords } from "../first-words";
import { canModerate, canSeeQueue } from "../policy";
import { severeIn } from "../severe-in";
import { writtenByViewer } from "../written-by-viewer";
import { canBeDecidedTogether } from "./policy";
import type { PickedInput } from "./schemas";
import type { BatchView, LeftOutReason, PickedView, SelectionView } from "./views";

const PickedRow = z.object({
  reviewId: z.string(),
  id: z.string(),
  revision: z.number(),
  queue: z.enum(QUEUES),
  kind: z.enum(CONTRIBUTION_KINDS),
  bylineKind: z.enum(BYLINE_KINDS),
  bylineName: z.string().nullable(),
  body: z.string(),
  sealed: z.string().nullable(),
  severe: z.array(z.string()),
  waits: z.boolean(),
  own: z.boolean(),
  heldBy: z.string().nullable(),
});

/** What would become of a selection if it were decided now: in its order, each with the reason it would be left out for. */
export async function lookOver(ctx: Ctx<Actor>, picked: readonly PickedInput[]): Promise<SelectionView> {
  ensure(canModerate(ctx.actor));
  const found = await rows(
    ctx.db,
    PickedRow,
    sql`select v.id as "reviewId", c.id, v.revision, v.queue, v.kind, c.byline_kind as "bylineKind", c.byline_name as "bylineName",
        left(coalesce(nullif(r.title, ''), r.body), 240) as body, ${sealedText(sql`c.id`)} as sealed, ${severeIn("v")} as severe, v.closed_at is null as waits,
        ${writtenByViewer(ctx.actor)} as own,
        case when v.claimed_by <> ${ctx.actor.id ?? null}::uuid and v.claim_lapses_at > ${ctx.now.toISOString()}
          then coalesce(m.name, 'A colleague') end as "heldBy"
      from unnest(${sql.param(picked.map(({ reviewId }) => reviewId))}::uuid[]) with ordinality picked(id, place)
      join reviews v on v.id = picked.id
      join contributions c on c.id = v.contribution_id
      join contribution_revisions r on r.contribution_id = c.id and r.revision = v.revision
      left join members m on m.id = v.claimed_by
      order by picked.place`,
  );
  const asked = new Map(picked.map(({ reviewId, revision }) => [reviewId, revision]));
  const items = found
    .filter(({ queue }) => canSeeQueue(ctx.actor, queue).allowed)
    .map((row) => pickedView(row, asked.get(row.reviewId)));
  return { items, gone: asked.size - items.length };
}

function pickedView(row: z.output<typeof PickedRow>, revision: number | undefined): PickedView {
  return {
    reviewId: row.reviewId,
    revision: row.revision,
    kind: row.kind,
    byline: { kind: row.bylineKind, name: row.bylineName },
    excerpt: firstWords(textOf(row), 160),
    severe: row.severe,
    leftOut: reasonFor(row, revision),
    who: row.heldBy,
  };
}

/** The same reasons, in the same order, for which `decide` refuses. */
function reasonFor(row: z.output<typeof PickedRow>, revision: number | undefined): LeftOutReason | null {
  if (!canBeDecidedTogether(row).allowed) return "decided_singly";
  if (row.own) return "own_contribution";
  if (!row.waits) return "already_decided";
  if (row.heldBy) return "claimed_by_other";
  return row.revision === revision ? null : "revision_moved";
}

const BatchRow = z.object({
  batchId: z.string(),
  queue: z.enum(QUEUES),
  verdict: z.enum(["approve", "reject"]),
  by: z.string(),
  mine: z.boolean(),
  leftOut: z.record(z.string(), z.number()),
  decisions: z.array(
    z.object({
      reviewId: z.string().nullable(),
      id: z.string().nullable(),
      body: z.string().nullable(),
      sealed: z.string().nullable(),
      undone: z.boolean(),
      stands: z.boolean(),
    }),
  ),
});

/** What was decided in one step; nothing for a stranger's guess, or a queue that the viewer doesn't see. */
export async function findBatch(ctx: Ctx<Actor>, batchId: string): Promise<BatchView | null> {
  return readBatch(ctx, sql`b.id = ${batchId}`);
}

/** The batch that the viewer decided last, as long as they have decided nothing since. */
export async function findLastBatch(ctx: Ctx<Actor>): Promise<BatchView | null> {
  const viewer = sql`${ctx.actor.id ?? null}::uuid`;
  return readBatch(
    ctx,
    sql`b.decided_by = ${viewer} and b.decided_at = (select decided_at from decisions
      where decided_by = ${viewer} order by decided_at desc, id desc limit 1)`,
  );
}

async function readBatch(ctx: Ctx<Actor>, which: SQL): Promise<BatchView | null> {
  ensure(canModerate(ctx.actor));
  const [row] = await rows(
    ctx.db,
    BatchRow,
    sql`select b.id as "batchId", b.queue, b.verdict, coalesce(m.name, 'A colleague') as by,
        b.decided_by = ${ctx.actor.id ?? null}::uuid as mine, b.left_out as "leftOut",
        (select coalesce(json_agg(json_build_object('reviewId', d.review_id, 'id', c.id,
            'body', left(c.body, 160), 'sealed', ${sealedText(sql`c.id`)},
            'undone', (select true from decisions later where later.undoes = d.id) is not null,
            'stands', coalesce(c.state = d.state_after and (select newest.id from decisions newest
              where newest.contribution_id = c.id and newest.about = d.about order by newest.decided_at desc, newest.id desc limit 1) = d.id
              and (select true from reviews v where v.contribution_id = c.id and v.closed_at is null) is null, false))
            order by d.id), '[]')
          from batched_decisions x join decisions d on d.id = x.decision_id
          left join contributions c on c.id = d.contribution_id
          where x.batch_id = b.id) as decisions
      from decision_batches b join members m on m.id = b.decided_by
      where ${which} limit 1`,
  );
  if (!row || !canSeeQueue(ctx.actor, row.queue).allowed) return null;
  const { decisions, ...batch } = row;
  const overtaken = decisions.filter(({ undone, stands }) => !undone && !stands);
  return {
    ...batch,
    decided: decisions.length,
    undone: decisions.filter(({ undone }) => undone).length,
    standing: decisions.filter(({ undone, stands }) => !undone && stands).length,
    overtaken: overtaken
      .slice(0, 10)
      .flatMap(({ reviewId, id, body, sealed }) =>
        reviewId
          ? [{ reviewId, excerpt: id ? firstWords(textOf({ id, body: body ?? "", sealed }), 80) : "" }]
          : [],
      ),
  };
}
