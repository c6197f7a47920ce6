import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { BYLINE_KINDS, CONTRIBUTION_KINDS, QUEUES, VERDICTS } from "@/db/vocabulary";
import { sealedText, textOf } from "@/lib/anonymity/sealed-text";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { keptFrom, readAsCrisis } from "../crisis/kept-from";
import { firstWords } from "../first-words";
import { canModerate } from "../policy";
import { citedTitle } from "../rules/cited-title";
import { CONDUCT } from "./conduct";
import { findCandidates } from "./find-candidates";
import type { LogInput } from "./schemas";
import type {
  ConductPageView,
  LastDecisionView,
  LoggedDecisionView,
  LogPageView,
  ModeratorView,
} from "./views";
import { PAGE, seen, WINDOW, windowEnd } from "./window";

/** Whether what was decided stood where a crisis is read; without a review of its own, whether its note was read there. */
const IN_CRISIS = sql`case when d.review_id is null then ${readAsCrisis(sql`d.contribution_id`)}
  else (select v.queue = 'crisis' from reviews v where v.id = d.review_id) end`;

const LastRow = z.object({
  decisionId: z.string(),
  verdict: z.enum(VERDICTS),
  notes: z.array(z.string()),
  id: z.string(),
  body: z.string(),
  sealed: z.string().nullable(),
  undoable: z.boolean(),
});

/** The viewer's newest decision. Of a text and the name approved along with it, the text. */
export async function findLastDecision(ctx: Ctx<Actor>): Promise<LastDecisionView | null> {
  ensure(canModerate(ctx.actor));
  const [row] = await rows(
    ctx.db,
    LastRow,
    sql`with newest as (
        select * from decisions where decided_by = ${ctx.actor.id ?? null}::uuid
        order by decided_at desc, id desc limit 2
      )
      select d.id as "decisionId", d.verdict, to_json(coalesce(d.notes_added, '{}')) as notes,
        c.id, case when ${keptFrom(ctx.actor, IN_CRISIS)} then ''
          else coalesce(nullif(r.title, ''), left(r.body, 160), '') end as body,
        case when not ${keptFrom(ctx.actor, IN_CRISIS)} then ${sealedText(sql`c.id`)} end as sealed,
        d.verdict <> 'undo' and not exists (select 1 from decisions later where later.undoes = d.id)
          and (d.about <> 'text' or (c.state = d.state_after
            and not exists (select 1 from reviews where contribution_id = c.id and closed_at is null))) as undoable
      from newest d
      join contributions c on c.id = d.contribution_id
      left join contribution_revisions r on r.contribution_id = c.id and r.revision = d.revision
      order by d.decided_at desc, c.kind = 'byline', d.id desc limit 1`,
  );
  if (!row) return null;
  const { id, body, sealed, ...last } = row;
  return { ...last, excerpt: firstWords(textOf({ id, body, sealed }), 48) };
}

const ReviewRow = z.object({ reviewId: z.string(), queue: z.enum(QUEUES) });

/** Where the contribution of a decision stands with moderation: the decision's own review, else the newest. */
export async function findReviewOfDecision(
  ctx: Ctx<Actor>,
  decisionId: string,
): Promise<z.output<typeof ReviewRow> | undefined> {
  ensure(canModerate(ctx.actor));
  const [row] = await rows(
    ctx.db,
    ReviewRow,
    sql`select v.id as "reviewId", v.queue from decisions d
      join reviews v on v.contribution_id = d.contribution_id
      where d.id = ${decisionId}
      order by v.id is distinct from d.review_id, v.opened_at desc limit 1`,
  );
  return row;
}

const LoggedRow = z.object({
  decisionId: z.string(),
  verdict: z.enum(VERDICTS),
  notes: z.array(z.string()),
  by: z.string(),
  at: z.coerce.date(),
  ruleNumber: z.number().nullable(),
  ruleTitle: z.string().nullable(),
  reason: z.string().nullable(),
  undone: z.boolean(),
  undoable: z.boolean(),
  kind: z.enum(CONTRIBUTION_KINDS).nullable(),
  bylineKind: z.enum(BYLINE_KINDS).nullable(),
  bylineName: z.string().nullable(),
  label: z.string().nullable(),
  kept: z.boolean(),
  id: z.string().nullable(),
  body: z.string().nullable(),
  sealed: z.string().nullable(),
  article: z.string().nullable(),
  reviewId: z.string().nullable(),
});

/**
 * Every decision, the newest first, narrowed by what it was about, who wrote that, who decided, under which rule, and
 * when. Bounded, whatever is asked: see `findCandidates` and `WINDOW`. @throws Refusal `not_allowed`
 */
export async function listDecisions(ctx: Ctx<Actor>, input: LogInput): Promise<LogPageView> {
  ensure(canModerate(ctx.actor));
  const { ids, everywhere, partial } = await findCandidates(ctx.db, input);
  const rest = unindexed(input, everywhere);
  // What the viewer isn’t shown isn’t found by what it is either.
  const sought = ids !== null || everywhere !== null || input.kind !== undefined;
  const shown = sought ? seen(ctx.actor, sql`d.contribution_id`) : sql`true`;
  const picked = pick(input, ids, rest.length > 0);
  const found = await rows(
    ctx.db,
    LoggedRow,
    sql`with picked as materialized (${picked}), page as materialized (
        select d.* from picked d
        left join contributions c on c.id = d.contribution_id
        left join contribution_revisions r on r.contribution_id = c.id and r.revision = d.revision
        where ${sql.join([shown, ...rest], sql` and `)}
        order by d.decided_at desc, d.id desc limit ${PAGE + 1})
      select d.id as "decisionId", d.verdict, to_json(coalesce(d.notes_added, '{}')) as notes, coalesce(m.name, 'A colleague') as by, d.decided_at as at,
        u.number as "ruleNumber", ${citedTitle(sql`u`)} as "ruleTitle", d.reason,
        (select true from decisions later where later.undoes = d.id) is not null as undone,
        coalesce(d.verdict <> 'undo'
          and (select newest.id from decisions newest where newest.contribution_id = c.id and newest.about = d.about
            order by newest.decided_at desc, newest.id desc limit 1) = d.id
          and (d.about <> 'text' or (c.state = d.state_after
            -- One look for each row; a "not exists" may read all that waits anywhere.
            and (select true from reviews v where v.contribution_id = c.id and v.closed_at is null) is null)), false) as undoable,
        c.kind, c.byline_kind as "bylineKind", c.byline_name as "bylineName", asked.label,
        c.id, coalesce(nullif(r.title, ''), left(r.body, 240)) as body, ${sealedText(sql`c.id`)} as sealed,
        a.title as article,
        ${keptFrom(ctx.actor, IN_CRISIS)} as kept,
        coalesce(d.review_id, (select v.id from reviews v where v.contribution_id = c.id
          order by v.opened_at desc limit 1)) as "reviewId"
      from page d
      join members m on m.id = d.decided_by
      left join rules u on u.id = d.rule_id
      left join contributions c on c.id = d.contribution_id
      left join contribution_revisions r on r.contribution_id = c.id and r.revision = d.revision
      left join articles a on a.id = c.article_id
      left join anon_thread asked on asked.id = (select thread_id from anon_message where id = c.id)
      order by d.decided_at desc, d.id desc`,
  );
  const decisions = found.slice(0, PAGE).map(loggedView);
  if (found.length > PAGE) {
    return { decisions, next: decisions.at(-1)?.decisionId ?? null, lookedBackTo: null, partial };
  }
  const end = ids || rest.length === 0 ? null : await windowEnd(ctx, picked, "decided_at");
  return { decisions, next: end?.id ?? null, lookedBackTo: end?.at ?? null, partial };
}

/** What an index finds by itself: the first of these that is asked for. */
function indexed({ by, rule, verdict }: LogInput): SQL[] {
  return [
    ...(by ? [sql`d.decided_by = ${by}::uuid`] : []),
    ...(rule ? [sql`d.rule_id = (select id from rules where number = ${rule})`] : []),
    ...(verdict ? [sql`d.verdict = ${verdict}`] : []),
  ];
}

/** What is asked for beyond that. */
function unindexed(input: LogInput, everywhere: string | null): SQL[] {
  return [
    ...indexed(input).slice(1),
    ...(input.kind ? [sql`c.kind = ${input.kind}`] : []),
    ...(everywhere ? [sql`r.lexemes @@ ${everywhere}::tsquery`] : []),
  ];
}

/** What is gone through: all about the candidates, or the newest: a page where an index knows them, else a window. */
function pick(input: LogInput, ids: string[] | null, filtered: boolean): SQL {
  const { from, to, after } = input;
  const all = indexed(input).slice(0, 1);
  if (from) all.push(sql`d.decided_at >= ${from}::date`);
  if (to) all.push(sql`d.decided_at < ${to}::date + 1`);
  if (after) {
    const at = sql`(select decided_at from decisions where id = ${after}::uuid)`;
    all.push(sql`(d.decided_at, d.id) < (${at}, ${after}::uuid)`);
  }
  if (ids) all.push(sql`d.contribution_id = any(${sql.param(ids)}::uuid[])`);
  const most = ids ? sql`` : sql`order by d.decided_at desc, d.id desc limit ${filtered ? WINDOW : PAGE + 1}`;
  return sql`select d.* from decisions d where ${sql.join([sql`true`, ...all], sql` and `)} ${most}`;
}

/** What is left of a decision in the crisis queue for those who don't see that one: who decided what, and when. */
const KEPT = {
  kept: true,
  rule: null,
  reason: null,
  byline: null,
  excerpt: null,
  article: null,
  reviewId: null,
  undoable: false,
} as const;

function loggedView(row: z.output<typeof LoggedRow>): LoggedDecisionView {
  const { ruleNumber, ruleTitle, bylineKind, bylineName, label, id, body, sealed, kept, ...rest } = row;
  const words = id && textOf({ id, body: body ?? "", sealed });
  if (kept) return { ...rest, ...KEPT };
  return {
    ...rest,
    kept,
    rule: ruleNumber !== null && ruleTitle !== null ? { number: ruleNumber, title: ruleTitle } : null,
    byline: bylineKind && { kind: bylineKind, name: bylineName, label },
    excerpt: words ? firstWords(words, 160) : null,
  };
}

const ConductRow = z.object({
  id: z.string(),
  event: z.enum(CONDUCT),
  by: z.string().nullable(),
  at: z.coerce.date(),
  about: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** What staff did, decisions and everything else, the newest first. Of readers' acts there is nothing here. */
export async function listConduct(
  ctx: Ctx<Actor>,
  { by, from, to, after }: Pick<LogInput, "by" | "from" | "to" | "after">,
): Promise<ConductPageView> {
  ensure(canModerate(ctx.actor));
  const all = [sql`e.event = kind.event`];
  if (by) all.push(sql`e.actor_id = ${by}::uuid`);
  if (from) all.push(sql`e.at >= ${from}::date`);
  if (to) all.push(sql`e.at < ${to}::date + 1`);
  if (after) {
    all.push(sql`(e.at, e.id) < ((select at from audit_events where id = ${after}::uuid), ${after}::uuid)`);
  }
  const found = await rows(
    ctx.db,
    ConductRow,
    sql`select e.id, e.event, e.at, e.details,
        case when e.actor_id is not null then coalesce((select name from members where id = e.actor_id), 'A colleague') end as by,
        case e.subject_kind
          when 'article' then (select title from articles where id = e.subject_id)
          when 'author' then (select name from authors where id = e.subject_id)
          when 'member' then (select coalesce(m.name, (select min(b.name) from bylines b where b.member_id = m.id
            and b.kind = 'display' and b.retired_at is null)) from members m where m.id = e.subject_id)
          when 'byline' then (select name from bylines where id = e.subject_id)
          when 'rule' then (select title from rules where id = e.subject_id)
        end as about
      from unnest(${sql.param([...CONDUCT])}::text[]) kind(event)
      -- The newest of each kind by its index, so that what readers do, which is far more, is never gone through.
      cross join lateral (select * from audit_events e where ${sql.join(all, sql` and `)}
        order by e.at desc, e.id desc limit ${PAGE + 1}) e
      order by e.at desc, e.id desc limit ${PAGE + 1}`,
  );
  const events = found.slice(0, PAGE);
  return { events, next: found.length > PAGE ? (events.at(-1)?.id ?? null) : null };
}

const ModeratorRow = z.object({ id: z.string(), name: z.string() });

/** Who may have decided something: everyone who moderates now, by name. */
export async function listModerators(ctx: Ctx<Actor>): Promise<ModeratorView[]> {
  ensure(canModerate(ctx.actor));
  return rows(
    ctx.db,
    ModeratorRow,
    sql`select id, coalesce(name, 'A colleague') as name from members
      where id in (select member_id from member_roles where role in ('moderator', 'admin'))
      order by name, id`,
  );
}
