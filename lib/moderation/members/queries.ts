import { sql } from "drizzle-orm";
import { z } from "zod";
import { CONTRIBUTION_KINDS, CONTRIBUTION_STATES, VERDICTS } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { firstWords } from "../first-words";
import { canModerate, canSeeQueue } from "../policy";
import { canSanction } from "../sanctions/policy";
import { listSanctions } from "../sanctions/queries";
import { newestSetting, newestSettings } from "../settings/newest-setting";
import { ModerationSettings } from "../settings/schemas";
import { standingOf } from "../standing/standing-of";
import type { StandingView } from "../standing/views";
import { weighHistory } from "../standing/weigh-history";
import { findHints } from "./find-hints";
import { type FoundPersona, findPersona } from "./find-persona";
import type { Persona } from "./schemas";
import { signedBy } from "./signed-by";
import type { DeedView, MemberNoteView, MemberView } from "./views";

/** How many deeds a page holds, and how many notes are shown. */
const PAGE = 20;
const NOTES = 50;

/**
 * A persona with its history, standing, sanctions and notes. `after` is the deed that ended the page before.
 * @throws Refusal `not_allowed`, `not_found`
 */
export async function getMember(
  ctx: Ctx<Actor>,
  { persona, after }: { persona: Persona; after?: string },
): Promise<MemberView> {
  ensure(canModerate(ctx.actor));
  const found = await findPersona(ctx, persona);
  const [names, standing, deeds, sanctions, notes, hints] = await Promise.all([
    readNames(ctx, found),
    readStanding(ctx, found),
    readDeeds(ctx, found, after),
    listSanctions(ctx, found),
    readNotes(ctx, found),
    findHints(ctx, found),
  ]);
  const shown = deeds.slice(0, PAGE);
  const [name, ...otherNames] = names.names;
  return {
    persona,
    name: name ?? "Nobody by name",
    otherNames,
    since: names.since,
    standing,
    deeds: shown,
    next: deeds.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    sanctions,
    notes,
    hints,
    sanctionable: canSanction(ctx.actor, found).allowed,
  };
}

const NamesRow = z.object({ since: z.coerce.date(), names: z.array(z.string()) });

/** The name in use first. Of days alone, since a minute might lead from one name to another. */
async function readNames(ctx: Ctx, { memberId, bylineId }: FoundPersona): Promise<z.output<typeof NamesRow>> {
  const [row] = await rows(
    ctx.db,
    NamesRow,
    bylineId === null
      ? sql`select joined_at::date as since, coalesce((select json_agg(b.name order by b.retired_at is not null, b.created_at desc)
            from bylines b where b.member_id = m.id and b.kind = 'display'),
          json_build_array(coalesce(m.name, 'A member without a name'))) as names from members m where m.id = ${memberId}`
      : sql`select created_at::date as since, json_build_array(name) as names from bylines where id = ${bylineId}`,
  );
  if (!row) throw new Error("A persona that was found has no name.");
  return row;
}

const StandingRow = z.object({
  own_score: z.number(),
  approved: z.number(),
  rejected: z.number(),
  removed: z.number(),
  upheld: z.number(),
  settings: z.record(z.string(), z.unknown()).nullable(),
});

/** As far as this persona's own deeds go: what other names of its account did is not in it. */
async function readStanding(ctx: Ctx, { memberId, bylineId }: FoundPersona): Promise<StandingView> {
  const history = weighHistory({
    memberId: sql`${memberId}::uuid`,
    same: bylineId ? sql`coalesce(c.byline_id = ${bylineId}::uuid, false)` : sql`c.byline_kind = 'display'`,
    besides: sql`null::uuid`,
    now: sql`${ctx.now.toISOString()}::timestamptz`,
    halfLifeDays: newestSetting("halfLifeDays"),
  });
  const [row] = await rows(
    ctx.db,
    StandingRow,
    sql`select history.*, ${newestSettings} as settings from ${history} history`,
  );
  if (!row) throw new Error("A history comes to nothing at all.");
  const { own_score, settings, approved, rejected, removed, upheld } = row;
  const standing = standingOf({ score: own_score, approved }, ModerationSettings.parse(settings ?? {}));
  return { standing, approved, rejected, removed, upheld };
}

const DeedRow = z.object({
  id: z.string(),
  kind: z.enum(CONTRIBUTION_KINDS),
  state: z.enum(CONTRIBUTION_STATES),
  at: z.coerce.date(),
  body: z.string().nullable(),
  article: z.string().nullable(),
  reviewId: z.string().nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  rule: z.string().nullable(),
  decidedAt: z.coerce.date().nullable(),
});

async function readDeeds(ctx: Ctx<Actor>, persona: FoundPersona, after?: string): Promise<DeedView[]> {
  const older = after
    ? sql`and (c.received_at, c.id) < ((select received_at from contributions where id = ${after}::uuid), ${after}::uuid)`
    : sql``;
  const found = await rows(
    ctx.db,
    DeedRow,
    sql`select c.id, c.kind, c.state, c.received_at as at, a.title as article, last.id as "reviewId",
        case when last.queue is distinct from 'crisis' or ${canSeeQueue(ctx.actor, "crisis").allowed}
          then left(nullif(c.body, ''), 240) end as body,
        decided.verdict, decided.rule, decided.at as "decidedAt"
      from (select * from contributions c where ${signedBy(persona)} and c.kind <> 'byline' ${older}
        order by c.received_at desc, c.id desc limit ${PAGE + 1}) c
      left join articles a on a.id = c.article_id
      left join lateral (select v.id, v.queue from reviews v where v.contribution_id = c.id
        order by v.opened_at desc limit 1) last on true
      left join lateral (select d.verdict, u.title as rule, d.decided_at as at from decisions d
        left join rules u on u.id = d.rule_id where d.contribution_id = c.id and d.about = 'text'
        order by d.decided_at desc, d.id desc limit 1) decided on true
      order by c.received_at desc, c.id desc`,
  );
  return found.map(({ body, verdict, rule, decidedAt, ...deed }) => ({
    ...deed,
    excerpt: body && firstWords(body, 160),
    decision: verdict && decidedAt ? { verdict, rule, at: decidedAt } : null,
  }));
}

const NoteRow = z.object({ id: z.string(), words: z.string(), by: z.string(), at: z.coerce.date() });

function readNotes(ctx: Ctx, { memberId, bylineId }: FoundPersona): Promise<MemberNoteView[]> {
  const whose =
    bylineId === null ? sql`n.member_id = ${memberId}::uuid` : sql`n.byline_id = ${bylineId}::uuid`;
  return rows(
    ctx.db,
    NoteRow,
    sql`select n.id, n.words, coalesce(m.name, 'A colleague') as by, n.written_at as at
      from member_notes n left join members m on m.id = n.written_by
      where ${whose} order by n.written_at desc, n.id desc limit ${NOTES}`,
  );
}
