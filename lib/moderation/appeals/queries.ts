import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import {
  APPEAL_OUTCOMES,
  BYLINE_KINDS,
  CONTRIBUTION_KINDS,
  CONTRIBUTION_STATES,
  VERDICTS,
} from "@/db/vocabulary";
import { type Actor, isGranted } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { firstWords } from "../first-words";
import { canSeeQueue } from "../policy";
import { writtenByViewer } from "../written-by-viewer";
import type { AppealItemView, AppealsPageView, AppealView } from "./views";

/** How many appeals a page holds, and how many of the decided ones stand under it. */
const PAGE = 25;
const DECIDED = 8;

const ItemRow = z.object({
  appealId: z.string(),
  kind: z.enum(CONTRIBUTION_KINDS),
  opening: z.string(),
  bylineKind: z.enum(BYLINE_KINDS),
  bylineName: z.string().nullable(),
  label: z.string().nullable(),
  appealedAt: z.coerce.date(),
  outcome: z.enum(APPEAL_OUTCOMES).nullable(),
  claimedByMe: z.boolean(),
  claimedBy: z.string().nullable(),
  claimedUntil: z.coerce.date().nullable(),
  ownDecision: z.boolean(),
  own: z.boolean(),
});

function itemColumns({ actor, now }: Ctx<Actor>): SQL {
  const viewer = sql`${actor.id ?? null}::uuid`;
  return sql`p.id as "appealId", c.kind, left(p.words, 320) as opening, c.byline_kind as "bylineKind",
    c.byline_name as "bylineName", asked.label, p.appealed_at as "appealedAt", p.outcome,
    coalesce(p.claimed_by = ${viewer}, false) as "claimedByMe",
    case when p.claim_lapses_at > ${now.toISOString()} then coalesce(holder.name, 'A colleague') end as "claimedBy",
    p.claim_lapses_at as "claimedUntil", coalesce(p.first_decider = ${viewer}, false) as "ownDecision",
    ${writtenByViewer(actor)} as own`;
}

/** What is joined to an appeal `p`, and the decision `d` it is about; what came in by the crisis queue stays there. */
function joined(actor: Actor): SQL {
  const seen = isGranted(actor, "crisis") ? sql`true` : sql`v.queue is distinct from 'crisis'`;
  return sql`join decisions d on d.id = p.decision_id
    left join reviews v on v.id = d.review_id
    join contributions c on c.id = p.contribution_id and ${seen}
    left join members holder on holder.id = p.claimed_by
    left join anon_thread asked on asked.contribution_id = c.id`;
}

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
      sql`select ${itemColumns(ctx)} from appeals p ${joined(ctx.actor)}
        where p.outcome is null ${later} order by p.appealed_at, p.id limit ${PAGE + 1}`,
    ),
    rows(
      ctx.db,
      ItemRow,
      sql`select ${itemColumns(ctx)} from appeals p ${joined(ctx.actor)}
        where p.outcome is not null order by p.decided_at desc, p.id desc limit ${DECIDED}`,
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
  const { claimedBy, claimedUntil } = row;
  return {
    appealId: row.appealId,
    kind: row.kind,
    excerpt: firstWords(row.opening, 200),
    byline: { kind: row.bylineKind, name: row.bylineName, label: row.label },
    appealedAt: row.appealedAt,
    outcome: row.outcome,
    claim: claimedBy && claimedUntil ? { mine: row.claimedByMe, by: claimedBy, until: claimedUntil } : null,
    barred: row.ownDecision ? "own_decision" : row.own ? "own_contribution" : null,
  };
}

const AppealRow = ItemRow.extend({
  words: z.string(),
  verdict: z.enum(VERDICTS),
  by: z.string(),
  at: z.coerce.date(),
  ruleNumber: z.number().nullable(),
  ruleTitle: z.string().nullable(),
  reason: z.string().nullable(),
  passage: z.string().nullable(),
  state: z.enum(CONTRIBUTION_STATES),
  title: z.string().nullable(),
  body: z.string(),
  receivedAt: z.coerce.date(),
  slug: z.string().nullable(),
  articleTitle: z.string().nullable(),
  reviewId: z.string().nullable(),
  overtaken: z.boolean(),
  decider: z.string().nullable(),
  decidedAt: z.coerce.date().nullable(),
  answer: z.string().nullable(),
});

/** One appeal with the decision, what it is about, and the words on both sides; nothing where it isn't there to see. */
export async function findAppeal(ctx: Ctx<Actor>, appealId: string): Promise<AppealView | null> {
  ensure(canSeeQueue(ctx.actor, "appeals"));
  const [row] = await rows(
    ctx.db,
    AppealRow,
    sql`select ${itemColumns(ctx)}, p.words, d.verdict, coalesce(m.name, 'A colleague') as by, d.decided_at as at,
        u.number as "ruleNumber", u.title as "ruleTitle", d.reason, st.passage, c.state, r.title,
        coalesce(r.body, '') as body, c.received_at as "receivedAt", a.slug, a.title as "articleTitle",
        coalesce(d.review_id, (select id from reviews where contribution_id = c.id order by opened_at desc limit 1)) as "reviewId",
        (select newest.id from decisions newest where newest.contribution_id = c.id and newest.about = d.about
          order by newest.decided_at desc, newest.id desc limit 1) is distinct from coalesce(p.standing_decision_id, d.id)
          or exists (select 1 from reviews o where o.contribution_id = c.id and o.closed_at is null) as overtaken,
        decider.name as decider, p.decided_at as "decidedAt", p.answer
      from appeals p ${joined(ctx.actor)}
      join members m on m.id = d.decided_by
      left join rules u on u.id = d.rule_id
      left join statements st on st.decision_id = d.id
      left join contribution_revisions r on r.contribution_id = c.id and r.revision = d.revision
      left join articles a on a.id = c.article_id
      left join members decider on decider.id = p.decided_by
      where p.id = ${appealId}::uuid`,
  );
  if (!row) return null;
  const { ruleNumber, ruleTitle, slug, articleTitle, verdict, by, at, reason, passage } = row;
  return {
    ...itemView(row),
    words: row.words,
    decision: {
      verdict,
      by,
      at,
      rule: ruleNumber !== null && ruleTitle !== null ? { number: ruleNumber, title: ruleTitle } : null,
      reason,
      passage,
    },
    contribution: {
      state: row.state,
      title: row.title,
      body: row.body,
      receivedAt: row.receivedAt,
      article: slug && articleTitle ? { slug, title: articleTitle } : null,
      reviewId: row.reviewId,
    },
    overtaken: row.overtaken,
    decidedBy: row.decider,
    decidedAt: row.decidedAt,
    answer: row.answer,
  };
}
