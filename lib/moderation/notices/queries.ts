import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import {
  APPEAL_OUTCOMES,
  BYLINE_KINDS,
  CONTRIBUTION_KINDS,
  CONTRIBUTION_STATES,
  NOTICE_KINDS,
  NOTICE_OUTCOMES,
  NOTICE_VERDICTS,
} from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import type { MyAppealView } from "../appeals/views";
import { firstWords } from "../first-words";
import { canSeeQueue } from "../policy";
import { writtenByViewer } from "../written-by-viewer";
import { answerInWords, GONE, WAITING } from "./answer";
import { unsealNotifier } from "./notifier";
import { referenceHash, referenceOf } from "./reference";
import type { NoticeItemView, NoticePageView, NoticeStatusView, NoticeView } from "./views";

const PAGE = 25;

const Claim = {
  claimedByMe: z.boolean(),
  claimedBy: z.string().nullable(),
  claimedUntil: z.coerce.date().nullable(),
};

const ItemRow = z.object({
  noticeId: z.string(),
  kind: z.enum(NOTICE_KINDS),
  about: z.enum(CONTRIBUTION_KINDS).nullable(),
  opening: z.string().nullable(),
  receivedAt: z.coerce.date(),
  outcome: z.enum(NOTICE_OUTCOMES),
  closedAt: z.coerce.date().nullable(),
  ...Claim,
});

function claimOf({ claimedByMe, claimedBy, claimedUntil }: z.output<z.ZodObject<typeof Claim>>) {
  return claimedBy && claimedUntil ? { mine: claimedByMe, by: claimedBy, until: claimedUntil } : null;
}

function claimColumns(ctx: Ctx<Actor>) {
  return sql`coalesce(n.claimed_by = ${ctx.actor.id ?? null}::uuid, false) as "claimedByMe",
    case when n.closed_at is null and n.claim_lapses_at > ${ctx.now.toISOString()}
      then coalesce((select name from members where id = n.claimed_by), 'A colleague') end as "claimedBy",
    n.claim_lapses_at as "claimedUntil"`;
}

/**
 * Notices that wait, who has waited longest first; or those that are closed, the newest first. `after` is the notice
 * that ended the page before. @throws Refusal `not_allowed`
 */
export async function listNotices(
  ctx: Ctx<Actor>,
  { closed = false, after }: { closed?: boolean; after?: string } = {},
): Promise<NoticePageView> {
  ensure(canSeeQueue(ctx.actor, "legal-notices"));
  const of = (column: string) =>
    sql`(select ${sql.raw(column)} from notices where id = ${after ?? null}::uuid)`;
  const page = closed
    ? sql`n.closed_at is not null ${after ? sql`and (n.closed_at, n.id) < (${of("closed_at")}, ${after}::uuid)` : sql``}
        order by n.closed_at desc, n.id desc`
    : sql`n.closed_at is null ${after ? sql`and (n.received_at, n.id) > (${of("received_at")}, ${after}::uuid)` : sql``}
        order by n.received_at, n.id`;
  const found = await rows(
    ctx.db,
    ItemRow,
    sql`select n.id as "noticeId", n.kind, c.kind as about, left(n.explanation, 320) as opening,
        n.received_at as "receivedAt", n.outcome, n.closed_at as "closedAt", ${claimColumns(ctx)}
      from notices n left join contributions c on c.id = n.contribution_id
      where ${page} limit ${PAGE + 1}`,
  );
  const items = found.slice(0, PAGE).map(itemView);
  return { items, next: found.length > PAGE ? (items.at(-1)?.noticeId ?? null) : null };
}

function itemView(row: z.output<typeof ItemRow>): NoticeItemView {
  const { claimedByMe, claimedBy, claimedUntil, opening, ...item } = row;
  return {
    ...item,
    excerpt: opening && firstWords(opening, 200),
    claim: claimOf({ claimedByMe, claimedBy, claimedUntil }),
  };
}

const NoticeRow = z.object({
  noticeId: z.string(),
  kind: z.enum(NOTICE_KINDS),
  explanation: z.string().nullable(),
  revision: z.number(),
  receivedAt: z.coerce.date(),
  outcome: z.enum(NOTICE_OUTCOMES),
  closedAt: z.coerce.date().nullable(),
  sealedNotifier: z.instanceof(Uint8Array).nullable(),
  others: z.number(),
  about: z
    .object({
      id: z.string(),
      kind: z.enum(CONTRIBUTION_KINDS),
      state: z.enum(CONTRIBUTION_STATES),
      revision: z.number(),
      byline: z.object({
        kind: z.enum(BYLINE_KINDS),
        name: z.string().nullable(),
        label: z.string().nullable(),
      }),
      title: z.string().nullable(),
      text: z.string(),
      publishedAt: z.coerce.date().nullable(),
      article: z.object({ slug: z.string(), title: z.string() }).nullable(),
      thread: z.string().nullable(),
      reviewId: z.string().nullable(),
      own: z.boolean(),
    })
    .nullable(),
  decisions: z.array(
    z.object({
      id: z.string(),
      verdict: z.enum(NOTICE_VERDICTS),
      by: z.string(),
      mine: z.boolean(),
      at: z.coerce.date(),
      legalGround: z.string().nullable(),
      rule: z.object({ number: z.number(), title: z.string() }).nullable(),
      facts: z.string().nullable(),
      automated: z.boolean(),
    }),
  ),
  ...Claim,
});

/** One notice with all that is needed to decide it. @throws Refusal `not_allowed`, `not_found` */
export async function getNotice(ctx: Ctx<Actor>, noticeId: string): Promise<NoticeView> {
  ensure(canSeeQueue(ctx.actor, "legal-notices"));
  const [row] = await rows(
    ctx.db,
    NoticeRow,
    sql`select n.id as "noticeId", n.kind, n.explanation, n.revision, n.received_at as "receivedAt", n.outcome,
        n.closed_at as "closedAt", n.sealed_notifier as "sealedNotifier", ${claimColumns(ctx)},
        (select count(*)::int from notices o
          where o.contribution_id = n.contribution_id and o.id <> n.id and o.closed_at is null) as others,
        noticed.about, decided.decisions
      from notices n
      left join lateral (
        select json_build_object(
          'id', c.id, 'kind', c.kind, 'state', c.state, 'revision', c.revision,
          'byline', json_build_object('kind', c.byline_kind, 'name', c.byline_name, 'label', asked.label),
          'title', s.title, 'text', c.body, 'publishedAt', c.published_at,
          'article', case when a.id is not null then json_build_object('slug', a.slug, 'title', a.title) end,
          'thread', m.thread_id,
          'reviewId', (select v.id from reviews v where v.contribution_id = c.id order by v.opened_at desc limit 1),
          'own', ${writtenByViewer(ctx.actor)}) as about
        from contributions c
        left join articles a on a.id = c.article_id
        left join comments m on m.id = c.id
        left join stories s on s.id = c.id
        left join anon_thread asked on asked.id = (select thread_id from anon_message where id = c.id)
        where c.id = n.contribution_id
      ) noticed on true
      cross join lateral (
        select coalesce(json_agg(json_build_object(
          'id', d.id, 'verdict', d.verdict, 'by', coalesce(m.name, 'A colleague'),
          'mine', d.decided_by = ${ctx.actor.id ?? null}::uuid, 'at', d.decided_at, 'legalGround', d.legal_ground,
          'rule', case when u.id is not null then json_build_object('number', u.number, 'title', u.title) end,
          'facts', d.facts, 'automated', d.automated) order by d.decided_at desc, d.id desc), '[]') as decisions
        from (select * from notice_decisions where notice_id = n.id order by decided_at desc, id desc limit 50) d
        join members m on m.id = d.decided_by
        left join rules u on u.id = d.rule_id
      ) decided
      where n.id = ${noticeId}::uuid`,
  );
  if (!row) throw new Refusal("not_found");
  const { claimedByMe, claimedBy, claimedUntil, sealedNotifier, ...notice } = row;
  return {
    ...notice,
    reference: referenceOf(noticeId),
    notifier: unsealNotifier(noticeId, sealedNotifier),
    claim: claimOf({ claimedByMe, claimedBy, claimedUntil }),
  };
}

const StatusRow = z.object({
  receivedAt: z.coerce.date(),
  outcome: z.enum(NOTICE_OUTCOMES),
  published: z.boolean(),
  verdict: z.enum(NOTICE_VERDICTS).nullable(),
  legalGround: z.string().nullable(),
  ruleNumber: z.number().nullable(),
  ruleTitle: z.string().nullable(),
  facts: z.string().nullable(),
  automated: z.boolean().nullable(),
  appeal: z.object({ outcome: z.enum(APPEAL_OUTCOMES).nullable(), answer: z.string().nullable() }).nullable(),
});

/** What became of a notice, for whoever has its reference. @throws Refusal `reference_unknown` */
export async function findNoticeStatus(db: Db, reference: string): Promise<NoticeStatusView> {
  const [row] = await rows(
    db,
    StatusRow,
    sql`select n.received_at as "receivedAt", n.outcome, coalesce(c.state = 'approved', false) as published,
        d.verdict, d.legal_ground as "legalGround", u.number as "ruleNumber", u.title as "ruleTitle", d.facts, d.automated,
        (select json_build_object('outcome', p.outcome, 'answer', p.answer) from appeals p
          join notice_decisions objected on objected.id = p.notice_decision_id
          where objected.notice_id = n.id order by p.appealed_at desc limit 1) as appeal
      from notices n
      left join contributions c on c.id = n.contribution_id
      left join lateral (select * from notice_decisions where notice_id = n.id
        order by decided_at desc, id desc limit 1) d on true
      left join rules u on u.id = d.rule_id
      where n.reference_hash = ${referenceHash(reference)}`,
  );
  if (!row) throw new Refusal("reference_unknown", { field: "reference" });
  const objection = row.appeal && appealInWords(row.appeal);
  return { receivedAt: row.receivedAt, words: [statusWords(row), objection].filter(Boolean).join("\n\n") };
}

/** What came of having it read again, for its notifier. */
function appealInWords({ outcome, answer }: MyAppealView): string | null {
  if (outcome === null) return "You have asked for a second reading. Somebody who didn’t decide it reads it.";
  if (outcome === "settled") return null;
  return `Somebody else has read it again. ${outcome === "overturned" ? "The decision was wrong, and was taken back." : "The decision stands."} They wrote:\n\n${answer}`;
}

function statusWords(row: z.output<typeof StatusRow>): string {
  const { outcome, verdict, facts, legalGround, ruleNumber, ruleTitle } = row;
  if (outcome === "gone") return GONE;
  if (outcome === "waiting" || !verdict) return WAITING;
  const rule = ruleNumber && ruleTitle ? { rule: { number: ruleNumber, title: ruleTitle } } : null;
  return answerInWords({
    verdict,
    facts,
    ground: legalGround ? { law: legalGround } : rule,
    automated: row.automated ?? false,
    backSince: outcome === "removed" && row.published,
  });
}
