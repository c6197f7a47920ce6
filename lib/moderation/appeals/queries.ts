import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import {
  APPEAL_OUTCOMES,
  BYLINE_KINDS,
  CONTRIBUTION_KINDS,
  CONTRIBUTION_STATES,
  GRANTS,
  SANCTION_KINDS,
  VERDICTS,
} from "@/db/vocabulary";
import { sealedText, textOf } from "@/lib/anonymity/sealed-text";
import { type Actor, isGranted } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { firstWords } from "../first-words";
import { canSeeQueue } from "../policy";
import { countsAt } from "../sanctions/counting";
import { occasionsOf } from "../sanctions/occasions-of";
import { writtenByViewer } from "../written-by-viewer";
import { appealWords } from "./seal-words";
import type { AppealedAgainstView, AppealItemView, AppealsPageView, AppealView } from "./views";

/** How many appeals a page holds, and how many of the decided ones stand under it. */
const PAGE = 25;
const DECIDED = 8;

const ItemRow = z.object({
  appealId: z.string(),
  about: z.enum([...CONTRIBUTION_KINDS, "sanction", "notice"]),
  decisionId: z.string().nullable(),
  words: z.string(),
  sealedWords: z.string().nullable(),
  bylineKind: z.enum(BYLINE_KINDS).nullable(),
  bylineName: z.string().nullable(),
  label: z.string().nullable(),
  appealedAt: z.coerce.date(),
  outcome: z.enum(APPEAL_OUTCOMES).nullable(),
  claimedByMe: z.boolean(),
  claimedBy: z.string().nullable(),
  claimedUntil: z.coerce.date().nullable(),
  ownDecision: z.boolean(),
  ownContribution: z.boolean(),
  ownAccount: z.boolean(),
});

function itemColumns({ actor, now }: Ctx<Actor>): SQL {
  const viewer = sql`${actor.id ?? null}::uuid`;
  return sql`p.id as "appealId", p.decision_id as "decisionId",
    encode(p.sealed_words, 'base64') as "sealedWords",
    case when p.sanction_id is not null then 'sanction' when p.notice_decision_id is not null then 'notice'
      else c.kind end as about,
    case when p.sanction_id is not null then s.byline_kind when p.decision_id is not null then c.byline_kind end as "bylineKind",
    case when p.sanction_id is not null then coalesce(pen.name, own.name) when p.decision_id is not null then c.byline_name end as "bylineName",
    case when p.decision_id is not null then asked.label end as label, p.appealed_at as "appealedAt", p.outcome,
    coalesce(p.claimed_by = ${viewer}, false) as "claimedByMe",
    case when p.claim_lapses_at > ${now.toISOString()} then coalesce(holder.name, 'A colleague') end as "claimedBy",
    p.claim_lapses_at as "claimedUntil", coalesce(p.first_decider = ${viewer}, false) as "ownDecision",
    ${writtenByViewer(actor)} as "ownContribution", coalesce(s.member_id = ${viewer}, false) as "ownAccount"`;
}

/**
 * What is joined to an appeal `p`: its contribution `c`, or the sanction `s` that stands with the name it was given to.
 * Of what needs a grant only what the viewer was granted.
 */
function joined(actor: Actor): SQL {
  const granted = sql.param(GRANTS.filter((grant) => isGranted(actor, grant)));
  return sql`join lateral (select 1) seen on p.needs_grant is null or p.needs_grant = any(${granted}::text[])
    left join contributions c on c.id = p.contribution_id
    left join anon_thread asked on asked.id = (select thread_id from anon_message where id = c.id)
    left join sanctions s on s.id = coalesce(p.standing_sanction_id, p.sanction_id)
    left join bylines pen on pen.id = s.byline_id
    left join lateral (select b.id, b.name from bylines b
      where b.member_id = s.member_id and b.kind = 'display' and s.byline_kind = 'display'
      order by b.retired_at desc nulls first, b.created_at desc limit 1) own on true
    left join members holder on holder.id = p.claimed_by`;
}

/** Of what is gone with a deleted contribution nothing is left to read. */
const THERE = sql`(p.decision_id is null or c.id is not null)`;

/** Appeals that wait, the oldest first, by keyset, and the newest that were decided. @throws Refusal `not_allowed` */
export async function listAppeals(
  ctx: Ctx<Actor>,
  { after }: { after?: string } = {},
): Promise<AppealsPageView> {
  ensure(canSeeQueue(ctx.actor, "appeals"));
  const later = after
    ? sql`and (p.appealed_at, p.id) > ((select appealed_at from appeals where id = ${after}::uuid), ${after}::uuid)`
    : sql``;
  const [waiting, decided] = await Promise.all([
    rows(
      ctx.db,
      ItemRow,
      sql`select ${itemColumns(ctx)}, left(p.words, 320) as words from appeals p ${joined(ctx.actor)}
        where p.outcome is null and ${THERE} ${later} order by p.appealed_at, p.id limit ${PAGE + 1}`,
    ),
    rows(
      ctx.db,
      ItemRow,
      sql`select ${itemColumns(ctx)}, left(p.words, 320) as words from appeals p ${joined(ctx.actor)}
        where p.outcome is not null and ${THERE} order by p.decided_at desc, p.id desc limit ${DECIDED}`,
    ),
  ]);
  const page = waiting.slice(0, PAGE).map(itemView);
  return {
    waiting: page,
    decided: decided.map(itemView),
    next: waiting.length > PAGE ? (page.at(-1)?.appealId ?? null) : null,
  };
}

function itemView(row: z.output<typeof ItemRow>): AppealItemView {
  const { claimedBy, claimedUntil, bylineKind } = row;
  return {
    appealId: row.appealId,
    about: row.about,
    excerpt: firstWords(appealWords(row), 200),
    byline: bylineKind && { kind: bylineKind, name: row.bylineName, label: row.label },
    appealedAt: row.appealedAt,
    outcome: row.outcome,
    claim: claimedBy && claimedUntil ? { mine: row.claimedByMe, by: claimedBy, until: claimedUntil } : null,
    barred: barredBy(row),
  };
}

function barredBy(row: z.output<typeof ItemRow>): AppealItemView["barred"] {
  if (row.ownDecision) return "own_decision";
  if (row.ownAccount) return "own_account";
  return row.ownContribution ? "own_contribution" : null;
}

const AppealRow = ItemRow.extend({
  by: z.string(),
  at: z.coerce.date(),
  rule: z.object({ number: z.number(), title: z.string() }).nullable(),
  reason: z.string().nullable(),
  decision: z
    .object({ verdict: z.enum(VERDICTS), passage: z.string().nullable(), overtaken: z.boolean() })
    .nullable(),
  sanction: z
    .object({
      kind: z.enum(SANCTION_KINDS),
      until: z.coerce.date().nullable(),
      counts: z.boolean(),
      persona: z.object({ of: z.enum(["account", "pen"]), id: z.string() }).nullable(),
      occasions: z.array(z.object({ reviewId: z.string().nullable(), body: z.string() })),
    })
    .nullable(),
  noticeId: z.string().nullable(),
  contribution: z
    .object({
      id: z.string(),
      state: z.enum(CONTRIBUTION_STATES),
      title: z.string().nullable(),
      body: z.string(),
      sealed: z.string().nullable(),
      article: z.object({ slug: z.string(), title: z.string() }).nullable(),
      reviewId: z.string().nullable(),
    })
    .nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.coerce.date().nullable(),
  answer: z.string().nullable(),
});

/** One appeal with what was decided, what it is about, and the words on both sides; nothing where it isn't there to see. */
export async function findAppeal(ctx: Ctx<Actor>, appealId: string): Promise<AppealView | null> {
  ensure(canSeeQueue(ctx.actor, "appeals"));
  const [row] = await rows(
    ctx.db,
    AppealRow,
    sql`select ${itemColumns(ctx)}, p.words, coalesce(first.name, 'A colleague') as by,
        coalesce(d.decided_at, s.given_at, nd.decided_at) as at, coalesce(d.reason, s.reason, nd.facts) as reason,
        case when u.id is not null then json_build_object('number', u.number, 'title', u.title) end as rule,
        case when d.id is not null then json_build_object('verdict', d.verdict, 'passage', st.passage, 'overtaken',
          (select newest.id from decisions newest where newest.contribution_id = c.id and newest.about = d.about
            order by newest.decided_at desc, newest.id desc limit 1) is distinct from coalesce(p.standing_decision_id, d.id)
          or exists (select 1 from reviews o where o.contribution_id = c.id and o.closed_at is null)) end as decision,
        case when s.id is not null then json_build_object('kind', s.kind, 'until', s.ends_at,
          'counts', (${countsAt(ctx.now)}),
          'persona', case when coalesce(pen.id, own.id) is not null then json_build_object('of',
            case s.byline_kind when 'pen' then 'pen' else 'account' end, 'id', coalesce(pen.id, own.id)) end,
          'occasions', ${occasionsOf(ctx.actor)}) end as sanction,
        nd.notice_id as "noticeId",
        case when c.id is not null then json_build_object('id', c.id, 'state', c.state, 'title', r.title,
          'body', coalesce(r.body, ''), 'sealed', ${sealedText(sql`c.id`)},
          'article', case when a.id is not null then json_build_object('slug', a.slug, 'title', a.title) end,
          'reviewId', coalesce(d.review_id,
            (select id from reviews where contribution_id = c.id order by opened_at desc limit 1))) end as contribution,
        decider.name as "decidedBy", p.decided_at as "decidedAt", p.answer
      from appeals p ${joined(ctx.actor)}
      join members first on first.id = p.first_decider
      left join decisions d on d.id = p.decision_id
      left join statements st on st.decision_id = d.id
      left join notice_decisions nd on nd.id = p.notice_decision_id
      left join notices n on n.id = nd.notice_id
      left join rules u on u.id = coalesce(d.rule_id, s.rule_id, nd.rule_id)
      left join contribution_revisions r on r.contribution_id = c.id and r.revision = coalesce(d.revision, n.revision)
      left join articles a on a.id = c.article_id
      left join members decider on decider.id = p.decided_by
      where p.id = ${appealId}::uuid and ${THERE}`,
  );
  if (!row) return null;
  const { by, at, rule, reason, contribution, decidedBy, decidedAt, answer } = row;
  return {
    ...itemView(row),
    words: appealWords(row),
    against: againstView(row),
    by,
    at,
    rule,
    reason,
    contribution: contribution && contributionView(contribution),
    decidedBy,
    decidedAt,
    answer,
  };
}

function contributionView({ id, sealed, ...found }: NonNullable<z.output<typeof AppealRow>["contribution"]>) {
  return { ...found, body: textOf({ id, body: found.body, sealed }) };
}

function againstView({ decision, sanction, noticeId }: z.output<typeof AppealRow>): AppealedAgainstView {
  if (decision) return { of: "decision", ...decision };
  if (sanction) {
    const occasions = sanction.occasions.map(({ reviewId, body }) => ({
      reviewId,
      excerpt: firstWords(body, 120),
    }));
    return { of: "sanction", ...sanction, occasions };
  }
  if (!noticeId) throw new Error("An appeal is about something.");
  return { of: "notice", noticeId };
}
