import { sql } from "drizzle-orm";
import { z } from "zod";
import {
  BYLINE_KINDS,
  CONTRIBUTION_KINDS,
  CONTRIBUTION_STATES,
  DECISION_SUBJECTS,
  QUEUES,
  REPLY_MODES,
  REPORT_OUTCOMES,
  SIGNAL_EFFECTS,
  THREAD_STATUSES,
  VERDICTS,
} from "@/db/vocabulary";
import { sealedText, textOf } from "@/lib/anonymity/sealed-text";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { keptFrom } from "../crisis/kept-from";
import { firstWords } from "../first-words";
import { canModerate, canSeeQueue } from "../policy";
import { citedTitle } from "../rules/cited-title";
import { CHECKS } from "../screening/checks";
import { isSevere } from "../severe-in";
import { writtenByViewer } from "../written-by-viewer";
import { findWriter } from "./find-writer";
import { listOtherThreads } from "./list-other-threads";
import { listRepeats } from "./list-repeats";
import { markSpans } from "./mark-spans";
import type { DecisionView, ReportView, ReviewView, SignalView } from "./views";

const Byline = {
  bylineKind: z.enum(BYLINE_KINDS),
  bylineName: z.string().nullable(),
};
const Quoted = z.object({ ...Byline, body: z.string() });

const ReviewRow = z.object({
  queue: z.enum(QUEUES),
  contributionId: z.string(),
  revision: z.number(),
  openedAt: z.coerce.date(),
  closedAt: z.coerce.date().nullable(),
  claimedByMe: z.boolean(),
  claimedBy: z.string().nullable(),
  claimedUntil: z.coerce.date().nullable(),
  own: z.boolean(),
  kind: z.enum(CONTRIBUTION_KINDS),
  state: z.enum(CONTRIBUTION_STATES),
  pendingRevision: z.number().nullable(),
  ...Byline,
  label: z.string().nullable(),
  articleSlug: z.string().nullable(),
  articleTitle: z.string().nullable(),
  title: z.string().nullable(),
  body: z.string(),
  sealed: z.string().nullable(),
  contentNotes: z.array(z.string()),
  receivedAt: z.coerce.date(),
  publishedAt: z.coerce.date().nullable(),
  nameKind: z.enum(["display", "pen"]).nullable(),
  waits: z.boolean(),
  wishes: z.array(z.string()).nullable(),
  replyMode: z.enum(REPLY_MODES).nullable(),
  place: z
    .object({
      threadId: z.string(),
      status: z.enum(THREAD_STATUSES),
      begunByViewer: z.boolean(),
      notes: z.number(),
      passage: z.object({ prefix: z.string(), exact: z.string(), suffix: z.string() }).nullable(),
      parent: Quoted.nullable(),
      opening: Quoted.nullable(),
    })
    .nullable(),
  signals: z.array(
    z.object({
      check: z.string(),
      effect: z.enum(SIGNAL_EFFECTS),
      severe: z.boolean(),
      explanation: z.string(),
      spans: z.array(z.object({ start: z.number(), end: z.number() })),
    }),
  ),
  reports: z.array(
    z.object({
      id: z.string(),
      rule: z.object({ number: z.number(), title: z.string() }),
      words: z.string().nullable(),
      at: z.coerce.date(),
      outcome: z.enum(REPORT_OUTCOMES),
      withAccount: z.boolean(),
      weight: z.number(),
      setAside: z.object({ id: z.string(), reason: z.string(), by: z.string() }).nullable(),
    }),
  ),
  revisions: z.array(
    z.object({
      revision: z.number(),
      title: z.string().nullable(),
      body: z.string(),
      writtenAt: z.coerce.date(),
    }),
  ),
  decisions: z.array(
    z.object({
      id: z.string(),
      verdict: z.enum(VERDICTS),
      about: z.enum(DECISION_SUBJECTS),
      notes: z.array(z.string()),
      by: z.string(),
      mine: z.boolean(),
      at: z.coerce.date(),
      rule: z.string().nullable(),
      reason: z.string().nullable(),
      stateAfter: z.enum(CONTRIBUTION_STATES),
      undone: z.boolean(),
    }),
  ),
});

/**
 * One contribution with all that a moderator needs to decide it, in four round trips at once. Selects no account,
 * address, tag or sealed column, so that none can leave.
 * @throws Refusal `not_found`, `not_allowed`
 */
export async function getReview(ctx: Ctx<Actor>, reviewId: string): Promise<ReviewView> {
  ensure(canModerate(ctx.actor));
  const [row, writer, repeats, others] = await Promise.all([
    readReview(ctx, reviewId),
    findWriter(ctx, reviewId),
    listRepeats(ctx, reviewId),
    listOtherThreads(ctx, reviewId),
  ]);
  ensure(canSeeQueue(ctx.actor, row.queue));
  const { claimedBy, claimedUntil, articleSlug, articleTitle, replyMode, place } = row;
  const signals = row.signals.sort((a, b) => ORDER.indexOf(a.check) - ORDER.indexOf(b.check));
  return {
    reviewId,
    queue: row.queue,
    contributionId: row.contributionId,
    revision: row.revision,
    openedAt: row.openedAt,
    closedAt: row.closedAt,
    claim: claimedBy && claimedUntil ? { mine: row.claimedByMe, by: claimedBy, until: claimedUntil } : null,
    own: row.own,
    kind: row.kind,
    state: row.state,
    edit: row.pendingRevision === row.revision,
    byline: { kind: row.bylineKind, name: row.bylineName, label: row.label },
    nameKind: row.nameKind,
    article: articleSlug && articleTitle ? { slug: articleSlug, title: articleTitle } : null,
    title: row.title,
    text: markSpans(textOf({ ...row, id: row.contributionId }), signals),
    contentNotes: row.contentNotes,
    receivedAt: row.receivedAt,
    publishedAt: row.publishedAt,
    signals: numbered(signals),
    reports: row.reports.map(reportView),
    revisions: row.revisions,
    decisions: row.decisions.map((decision, n) =>
      decisionView(row, decision, row.decisions.findIndex(({ about }) => about === decision.about) === n),
    ),
    place: place && { ...place, parent: quoted(place.parent), opening: quoted(place.opening), others },
    question: replyMode && { wishes: row.wishes ?? [], replyMode },
    writer,
    repeats,
  };
}

/** Findings are shown in the order in which screening looks. */
const ORDER = CHECKS.map(({ name }) => name);

/** Only the last word can be taken back, and on a text only while nothing new waits on it (`undoDecision`). */
function decisionView(
  { waits, own, state }: z.output<typeof ReviewRow>,
  { stateAfter, about, ...decision }: z.output<typeof ReviewRow>["decisions"][number],
  last: boolean,
): DecisionView {
  const stands = about !== "text" || (!waits && state === stateAfter);
  const undoable = last && decision.verdict !== "undo" && !own && stands;
  return { ...decision, undoable };
}

/** From which weight on somebody was mostly right, or mostly not (`weigh-report.ts`; a newcomer has 4). */
const [OFTEN_RIGHT, SELDOM_RIGHT] = [6, 2];

function reportView({
  withAccount,
  weight,
  ...report
}: z.output<typeof ReviewRow>["reports"][number]): ReportView {
  if (!withAccount) return { ...report, from: "nobody_known" };
  const from = weight >= OFTEN_RIGHT ? "often_right" : weight <= SELDOM_RIGHT ? "seldom_right" : "account";
  return { ...report, from };
}

function numbered(signals: z.output<typeof ReviewRow>["signals"]): SignalView[] {
  let number = 0;
  return signals.map(({ spans, ...signal }) => ({ ...signal, number: spans.length > 0 ? ++number : null }));
}

function quoted(note: z.output<typeof Quoted> | null) {
  if (!note) return null;
  return {
    byline: { kind: note.bylineKind, name: note.bylineName, label: null },
    text: firstWords(note.body, 400),
  };
}

/** A note as it is quoted beside another: the contribution `note`. */
const QUOTED = sql`json_build_object('bylineKind', note.byline_kind, 'bylineName', note.byline_name, 'body', note.body)`;

async function readReview(ctx: Ctx<Actor>, reviewId: string): Promise<z.output<typeof ReviewRow>> {
  const viewer = sql`${ctx.actor.id ?? null}::uuid`;
  const [row] = await rows(
    ctx.db,
    ReviewRow,
    sql`select v.queue, c.id as "contributionId", v.revision, v.opened_at as "openedAt", v.closed_at as "closedAt",
      coalesce(v.claimed_by = ${viewer}, false) as "claimedByMe",
      case when v.closed_at is null and v.claim_lapses_at > ${ctx.now.toISOString()}
        then coalesce(holder.name, 'A colleague') end as "claimedBy",
      v.claim_lapses_at as "claimedUntil",
      ${writtenByViewer(ctx.actor)} as own,
      c.kind, c.state, c.pending_revision as "pendingRevision",
      c.byline_kind as "bylineKind", c.byline_name as "bylineName", asked.label,
      a.slug as "articleSlug", a.title as "articleTitle",
      r.title, r.body, ${sealedText(sql`c.id`)} as sealed, r.content_notes as "contentNotes", c.received_at as "receivedAt", c.published_at as "publishedAt",
      (select kind from bylines where id = c.id and c.kind = 'byline') as "nameKind",
      exists (select 1 from reviews where contribution_id = c.id and closed_at is null) as waits,
      to_json(q.wishes) as wishes, q.reply_mode as "replyMode",
      place.place, found.signals, complaints.reports, texts.revisions, decided.decisions
    from reviews v
    join contributions c on c.id = v.contribution_id
    join contribution_revisions r on r.contribution_id = c.id and r.revision = v.revision
    left join members holder on holder.id = v.claimed_by
    left join articles a on a.id = c.article_id
    left join anon_thread asked on asked.id = (select thread_id from anon_message where id = c.id)
    left join questions q on q.id = c.id
    left join lateral (
      select json_build_object(
        'threadId', t.id, 'status', t.status,
        'begunByViewer', exists (select 1 from comments first join contributions c on c.id = first.id
          where first.thread_id = t.id and first.parent_id is null and ${writtenByViewer(ctx.actor)}),
        'notes', coalesce((select notes from thread_tallies where thread_id = t.id), 0),
        'passage', (select json_build_object('prefix', p.prefix, 'exact', p.exact, 'suffix', p.suffix)
          from passages p where p.id = t.passage_id),
        'parent', (select ${QUOTED} from contributions note where note.id = n.parent_id),
        'opening', (select ${QUOTED} from comments first join contributions note on note.id = first.id
          where first.thread_id = t.id and first.parent_id is null and first.id <> n.id
            and first.id is distinct from n.parent_id)
      ) as place
      from comments n join threads t on t.id = n.thread_id where n.id = c.id
    ) place on true
    cross join lateral (
      select coalesce(json_agg(json_build_object(
        'check', s.check, 'effect', s.effect, 'explanation', s.explanation, 'spans', s.spans,
        'severe', ${isSevere})), '[]') as signals
      from signals s where s.contribution_id = c.id and s.revision = v.revision
    ) found
    cross join lateral (
      select coalesce(json_agg(json_build_object(
        'id', p.id, 'rule', json_build_object('number', u.number, 'title', u.title), 'words', p.words,
        'at', p.reported_at, 'outcome', p.outcome, 'withAccount', p.reporter_id is not null, 'weight', p.weight,
        'setAside', case when b.id is not null then json_build_object('id', b.id, 'reason', b.reason,
          'by', coalesce((select name from members where id = b.voided_by), 'A colleague')) end)
        order by p.reported_at), '[]') as reports
      from (select * from reports where contribution_id = c.id order by reported_at desc limit 50) p
      join rules u on u.id = p.rule_id
      left join report_voids b on b.id = p.void_id
    ) complaints
    cross join lateral (
      select coalesce(json_agg(json_build_object(
        'revision', o.revision, 'title', o.title, 'body', o.body, 'writtenAt', o.written_at) order by o.revision desc), '[]') as revisions
      from (select * from contribution_revisions e where e.contribution_id = c.id and e.revision <> v.revision
          and not ${keptFrom(
            ctx.actor,
            sql`(select true from signals s where s.contribution_id = e.contribution_id
            and s.revision = e.revision and s."check" = 'crisis' limit 1)`,
          )}
        order by revision desc limit 10) o
    ) texts
    cross join lateral (
      select coalesce(json_agg(json_build_object(
        'id', d.id, 'verdict', d.verdict, 'about', d.about, 'notes', to_json(coalesce(d.notes_added, '{}')), 'by', coalesce(m.name, 'A colleague'), 'mine', d.decided_by = ${viewer},
        'at', d.decided_at, 'rule', ${citedTitle(sql`u`)}, 'reason', d.reason, 'stateAfter', d.state_after,
        'undone', exists (select 1 from decisions later where later.undoes = d.id)) order by d.decided_at desc, d.id desc), '[]') as decisions
      from (select * from decisions where contribution_id = c.id
        order by decided_at desc, id desc limit 50) d
      join members m on m.id = d.decided_by
      left join rules u on u.id = d.rule_id
    ) decided
    where v.id = ${reviewId}`,
  );
  if (!row) throw new Refusal("not_found");
  return row;
}
