import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { contributions } from "@/db/schema/contributions";
import { bylines } from "@/db/schema/identity";
import {
  APPEAL_OUTCOMES,
  CONTRIBUTION_KINDS,
  CONTRIBUTION_STATES,
  QUESTION_STAGES,
  QUEUES,
  VERDICTS,
} from "@/db/vocabulary";
import type { Member } from "@/lib/identity/actor";
import { timeToAppeal } from "@/lib/moderation/appeals/days-to-appeal";
import { onNotice } from "@/lib/moderation/appeals/on-notice";
import { canAppeal } from "@/lib/moderation/appeals/policy";
import { citedTitle } from "@/lib/moderation/rules/cited-title";
import { toldToWriter } from "@/lib/moderation/screening/about-writer";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { ownerTags } from "./state/owner-tags";
import { bylineView, type MyBylineView, type MyContributionView } from "./views";

const PAGE = 20;

const Row = z.object({
  id: z.string(),
  kind: z.enum(CONTRIBUTION_KINDS),
  state: z.enum(CONTRIBUTION_STATES),
  revision: z.number(),
  waitingEdit: z.boolean(),
  title: z.string().nullable(),
  body: z.string(),
  html: z.string(),
  bylineKind: z.string(),
  bylineName: z.string().nullable(),
  article: z.object({ slug: z.string(), title: z.string() }).nullable(),
  note: z.object({ threadId: z.string(), parentId: z.string().nullable() }).nullable(),
  stage: z.enum(QUESTION_STAGES).nullable(),
  receivedAt: z.string(),
  queue: z.enum(QUEUES).nullable(),
  reasons: z.array(z.string()),
  care: z.boolean(),
  messages: z.array(z.object({ body: z.string(), on: z.string() })),
  statement: z
    .object({
      rule: z.object({ number: z.number(), title: z.string() }).nullable(),
      verdict: z.enum(VERDICTS),
      body: z.string(),
      passage: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
  appeal: z.object({ outcome: z.enum(APPEAL_OUTCOMES).nullable(), answer: z.string().nullable() }).nullable(),
  newest: z
    .object({
      decisionId: z.string(),
      verdict: z.enum(VERDICTS),
      decidedAt: z.coerce.date(),
      onNotice: z.boolean(),
      appealed: z.boolean(),
    })
    .nullable(),
});

/** The viewer's own contributions, newest first, nameless ones included; by keyset on (received_at, id). */
export async function listMyContributions(
  ctx: Ctx<Member>,
  { after }: { after?: string } = {},
): Promise<{ items: MyContributionView[]; next: string | null }> {
  const cursor = after ? parseCursor(after) : null;
  const older = cursor
    ? sql`and (c.received_at, c.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql``;
  const found = await readMine(ctx, older, sql`c.received_at desc, c.id desc`, PAGE + 1);
  const items = found.slice(0, PAGE);
  const last = items.at(-1);
  return { items, next: found.length > PAGE && last ? `${last.receivedAt}_${last.id}` : null };
}

/** The viewer's notes under an article that readers don't see (yet): waiting, turned down, or edited. */
export async function listMyUnseenNotes(
  ctx: Ctx<Member>,
  articleSlug: string,
): Promise<MyContributionView[]> {
  const unseen = sql`and c.kind = 'comment' and c.article_id = (select id from articles where slug = ${articleSlug})
    and (c.state in ('held', 'changes_asked', 'rejected') or c.pending_revision is not null)`;
  return readMine(ctx, unseen, sql`c.received_at, c.id`, 50);
}

/** One of the viewer's own, or nothing. */
export async function findMyContribution(ctx: Ctx<Member>, id: string): Promise<MyContributionView | null> {
  const [mine] = await readMine(ctx, sql`and c.id = ${id}::uuid`, sql`c.id`, 1);
  return mine ?? null;
}

async function readMine(
  ctx: Ctx<Member>,
  narrow: SQL,
  order: SQL,
  limit: number,
): Promise<MyContributionView[]> {
  const select = (whose: SQL) => sql`(
    select c.* from contributions c
    where ${whose} and c.kind <> 'byline' ${narrow} order by ${order} limit ${limit})`;
  const found = await rows(
    ctx.db,
    Row,
    sql`with c as (
        ${select(sql`c.member_id = ${ctx.actor.id}::uuid`)}
        union all
        ${select(sql`c.owner_tag = any(${sql.param(ownerTags(ctx.actor.id))}::bytea[])`)}
      )
      select c.id, c.kind, c.state, coalesce(newest.revision, c.revision) as revision, c.pending_revision is not null as "waitingEdit",
        newest.title, coalesce(newest.body, c.body) as body, coalesce(newest.html, c.html) as html,
        c.byline_kind as "bylineKind", c.byline_name as "bylineName",
        case when a.id is not null then json_build_object('slug', a.slug, 'title', a.title) end as article,
        case when note.id is not null then json_build_object('threadId', note.thread_id, 'parentId', note.parent_id) end as note,
        q.stage,
        to_char(c.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "receivedAt",
        r.queue,
        coalesce((select json_agg(s.explanation order by s.id) from signals s
          where r.id is not null and s.contribution_id = c.id and s.revision = r.revision and s.effect = 'hold'
            and s."check" <> 'crisis'), '[]') as reasons,
        exists (select 1 from signals s where s.contribution_id = c.id
          and s.revision = coalesce(newest.revision, c.revision) and s."check" = 'crisis') as care,
        (select coalesce(json_agg(json_build_object('body', m.body,
            'on', to_char(m.written_at at time zone 'UTC', 'YYYY-MM-DD')) order by m.written_at), '[]')
          from (select * from care_messages where contribution_id = c.id order by written_at desc limit 30) m) as messages,
        (select json_build_object(
            'rule', case when rule.id is not null then json_build_object('number', rule.number, 'title', ${citedTitle(sql`rule`)}) end,
            'verdict', d.verdict, 'body', st.body, 'passage', st.passage, 'at', st.written_at)
          from statements st join decisions d on d.id = st.decision_id left join rules rule on rule.id = d.rule_id
          where st.contribution_id = c.id and st.voided_at is null
            and case when d.verdict = 'lock' then exists (select 1 from threads where id = d.thread_id and status = 'locked')
              else c.state <> 'approved' or d.rule_id is null end
          -- Why it isn't there comes before all else.
          order by c.state <> 'approved' and (d.about <> 'text' or d.verdict = 'approve'), st.written_at desc
          limit 1) as statement,
        (select json_build_object('outcome', p.outcome, 'answer', p.answer) from appeals p
          where p.contribution_id = c.id and p.decision_id is not null order by p.appealed_at desc limit 1) as appeal,
        (select json_build_object('decisionId', d.id, 'verdict', d.verdict, 'decidedAt', d.decided_at,
            'onNotice', ${onNotice(sql`d.id`)}, 'appealed', exists (select 1 from appeals where coalesce(standing_decision_id, decision_id) = d.id
              and contribution_id = c.id))
          from decisions d where d.contribution_id = c.id and d.about = 'text'
          order by d.decided_at desc, d.id desc limit 1) as newest
      from c
      left join articles a on a.id = c.article_id
      left join comments note on note.id = c.id
      left join questions q on q.id = c.id
      left join reviews r on r.contribution_id = c.id and r.closed_at is null
      left join lateral (select v.revision, v.title, v.body, v.html from contribution_revisions v
        where v.contribution_id = c.id order by v.revision desc limit 1) newest on true
      order by ${order} limit ${limit}`,
  );
  return found.map(({ bylineKind, bylineName, newest, ...mine }) => ({
    ...mine,
    reasons: mine.reasons.map(toldToWriter),
    byline: bylineView({ bylineKind, bylineName }),
    appealable:
      newest &&
      canAppeal({ ...newest, owned: true, undone: false, kind: mine.kind, state: mine.state }, ctx.now)
        .allowed
        ? { decisionId: newest.decisionId, time: timeToAppeal(newest) }
        : null,
  }));
}

/** The viewer's names to sign with. */
export async function listMyBylines(ctx: Ctx<Member>): Promise<MyBylineView[]> {
  return ctx.db
    .select({ id: bylines.id, kind: bylines.kind, name: bylines.name, state: contributions.state })
    .from(bylines)
    .innerJoin(contributions, eq(contributions.id, bylines.id))
    .where(and(eq(bylines.memberId, ctx.actor.id), isNull(bylines.retiredAt)))
    .orderBy(asc(bylines.createdAt), asc(bylines.id));
}

function parseCursor(after: string): { at: string; id: string } | null {
  const parsed = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]).safeParse(after.split("_"));
  return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : null;
}
