import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { BYLINE_KINDS, CONTRIBUTION_KINDS, CONTRIBUTION_STATES } from "@/db/vocabulary";
import { sealedText, textOf } from "@/lib/anonymity/sealed-text";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { firstWords } from "../first-words";
import { canModerate } from "../policy";
import { findCandidates } from "./find-candidates";
import type { LogInput } from "./schemas";
import type { PastPageView } from "./views";
import { PAGE, seen, WINDOW, windowEnd } from "./window";

const PastRow = z.object({
  contributionId: z.string(),
  kind: z.enum(CONTRIBUTION_KINDS),
  state: z.enum(CONTRIBUTION_STATES),
  bylineKind: z.enum(BYLINE_KINDS),
  bylineName: z.string().nullable(),
  label: z.string().nullable(),
  body: z.string(),
  sealed: z.string().nullable(),
  article: z.string().nullable(),
  receivedAt: z.coerce.date(),
  reviewId: z.string().nullable(),
});

/** Everything that was sent and not taken back, whatever became of it, the newest first. @throws Refusal `not_allowed` */
export async function listPast(ctx: Ctx<Actor>, input: LogInput): Promise<PastPageView> {
  ensure(canModerate(ctx.actor));
  const { ids, everywhere, partial } = await findCandidates(ctx.db, input);
  const filtered = input.kind !== undefined || everywhere !== null;
  const picked = pick(ctx.actor, input, ids, filtered);
  const found = await rows(
    ctx.db,
    PastRow,
    sql`with picked as materialized (${picked})
      select c.id as "contributionId", c.kind, c.state, c.byline_kind as "bylineKind", c.byline_name as "bylineName",
        asked.label, coalesce(nullif(r.title, ''), left(r.body, 240), '') as body,
        ${sealedText(sql`c.id`)} as sealed, a.title as article,
        c.received_at as "receivedAt",
        (select v.id from reviews v where v.contribution_id = c.id order by v.opened_at desc limit 1) as "reviewId"
      from picked c
      join contribution_revisions r on r.contribution_id = c.id
        and r.revision = coalesce(c.pending_revision, c.revision)
      left join articles a on a.id = c.article_id
      left join anon_thread asked on asked.id = (select thread_id from anon_message where id = c.id)
      where ${seen(ctx.actor, sql`c.id`)}
        ${input.kind ? sql`and c.kind = ${input.kind}` : sql``}
        ${everywhere ? sql`and r.lexemes @@ ${everywhere}::tsquery` : sql``}
      order by c.received_at desc, c.id desc limit ${PAGE + 1}`,
  );
  const items = found.slice(0, PAGE).map(pastView);
  if (found.length > PAGE)
    return { items, next: items.at(-1)?.contributionId ?? null, lookedBackTo: null, partial };
  const end = ids || !filtered ? null : await windowEnd(ctx, picked, "received_at");
  return { items, next: end?.id ?? null, lookedBackTo: end?.at ?? null, partial };
}

/** What is gone through: the candidates, or the newest: a page where nothing else is asked, else a window. */
function pick(actor: Actor, { from, to, after }: LogInput, ids: string[] | null, filtered: boolean): SQL {
  const all = [sql`c.state <> 'withdrawn'`];
  if (from) all.push(sql`c.received_at >= ${from}::date`);
  if (to) all.push(sql`c.received_at < ${to}::date + 1`);
  if (after) {
    const at = sql`(select received_at from contributions where id = ${after}::uuid)`;
    all.push(sql`(c.received_at, c.id) < (${at}, ${after}::uuid)`);
  }
  if (ids) all.push(sql`c.id = any(${sql.param(ids)}::uuid[])`);
  else if (!filtered) all.push(seen(actor, sql`c.id`));
  const most = ids
    ? sql``
    : sql`order by c.received_at desc, c.id desc limit ${filtered ? WINDOW : PAGE + 1}`;
  return sql`select c.* from contributions c where ${sql.join(all, sql` and `)} ${most}`;
}

function pastView({ bylineKind, bylineName, label, body, sealed, ...row }: z.output<typeof PastRow>) {
  const words = textOf({ id: row.contributionId, body, sealed });
  return {
    ...row,
    byline: { kind: bylineKind, name: bylineName, label },
    excerpt: words ? firstWords(words, 160) : null,
  };
}
