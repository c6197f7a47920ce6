import { and, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { contributions } from "@/db/schema/contributions";
import { bylines } from "@/db/schema/identity";
import { STANDING_THRESHOLDS } from "@/db/schema/publication";
import {
  BYLINE_KINDS,
  type BylineKind,
  type Language,
  SANCTION_KINDS,
  type SanctionKind,
  WORD_EFFECTS,
} from "@/db/vocabulary";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { type Ctx, DoWithout } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { countsAt } from "../sanctions/counting";
import { activeModel } from "../score/active-model";
import type { ScoreModel } from "../score/model";
import { newestSetting, newestSettings } from "../settings/newest-setting";
import { ModerationSettings, USUAL } from "../settings/schemas";
import { standingOf } from "../standing/standing-of";
import { weighHistory } from "../standing/weigh-history";
import { MOST_ALIKE } from "./alike";

/** What the checks need to know besides the text itself. */
export type Facts = {
  /** Whether they could be gathered; if not, nothing here may let anything pass. */
  known: boolean;
  /** The name that was asked for, if it is the writer's own and in use. */
  byline: { kind: BylineKind; name: string } | null;
  /** Contributions of this writer that were ever approved; null where there is no writer to know. */
  approvedBefore: number | null;
  settings: ModerationSettings;
  /** Sanctions of the writer's that count at this moment, to whichever of their names they were given. */
  sanctions: { kind: SanctionKind }[];
  readFirst: ReadFirst | null;
  /** This name's own history lets it pass what is soft among the checks. Never so for what bears no name. */
  trusted: boolean;
  articleHoldsEverything: boolean;
  /** The name it is signed with has not been read by a moderator yet. */
  nameIsNew: boolean;
  /** How often the same words came in over the last 30 days, this one left out. */
  repeats: number;
  /** How many others of the last 30 days say much the same in other words; at most `MOST_ALIKE`. */
  alike: number;
  listedWords: ListedWord[];
  /** The languages that are read here; none given, any. */
  languages: Language[];
  /** What was learned from decisions; null until there were enough. */
  scoreModel: ScoreModel | null;
};

/**
 * Why everything of a writer is read first: a moderator ordered it, or too much was turned down. `untold` where that
 * was about another name of theirs, or where this bears no name: no word may then tell it from a newcomer's.
 */
export type ReadFirst = "ordered" | "watched" | "untold";
/** A word, a phrase or an expression of the publication's list, and what finding it asks for. */
export type ListedWord = z.output<typeof ListedWord>;
const ListedWord = z.object({ pattern: z.string(), why: z.string(), effect: z.enum(WORD_EFFECTS) });

const FactsRow = z.object({
  byline: z.object({ kind: z.enum(BYLINE_KINDS), name: z.string() }).nullable(),
  approvedBefore: z.number().nullable(),
  settings: z.record(z.string(), z.unknown()).nullable(),
  hold: z.string().nullable(),
  nameState: z.string().nullable(),
  repeats: z.number(),
  alike: z.number(),
  listedWords: z.array(ListedWord),
  scoreId: z.string().nullable(),
  sanctions: z.array(z.object({ kind: z.enum(SANCTION_KINDS), same: z.boolean() })),
  history: z.object({ score: z.number(), own_score: z.number(), approved: z.number() }).nullable(),
  thresholds: z
    .object({ trustedFrom: z.number(), watchedFrom: z.number(), halfLifeDays: z.number() })
    .nullable(),
});

/** What they are gathered about. */
export type Subject = Pick<Contribution, "id" | "articleId" | "bylineId" | "textKey" | "likeness" | "body">;

/** Whose history may be looked at, and the tags of what they wrote without a name (`ownerTags`), made when needed. */
export type Writer = { memberId: string; tags: () => Buffer[] };

const SCREENING = "screening";

/** Whether enough texts like it can be found already: one more would make the search longer and the answer no other. */
export function isWellKnown({ alike, repeats }: Facts): boolean {
  return Math.max(alike, repeats) >= MOST_ALIKE;
}

/**
 * Gathers them. Where that fails, what was sent must not be lost with it: the transaction is begun anew without them,
 * and whatever comes in is held.
 * @throws DoWithout in the first attempt
 */
export async function gatherFacts(ctx: Ctx, subject: Subject, writer: Writer | null): Promise<Facts> {
  if (ctx.without === SCREENING) {
    const byline = await findOwnByline(ctx.db, subject, writer);
    return { ...UNKNOWN, byline, sanctions: await findSanctions(ctx, writer) };
  }
  try {
    return await readFacts(ctx.db, subject, writer, ctx.now);
  } catch (cause) {
    throw new DoWithout(SCREENING, cause);
  }
}

/** Where nothing is known, nothing may pass. */
export const UNKNOWN: Facts = {
  known: false,
  byline: null,
  approvedBefore: null,
  settings: USUAL,
  sanctions: [],
  readFirst: null,
  trusted: false,
  articleHoldsEverything: true,
  nameIsNew: true,
  repeats: 0,
  alike: 0,
  listedWords: [],
  languages: [],
  scoreModel: null,
};

/** Whose a name is has to be known in any case. */
async function findOwnByline(db: Db, { bylineId }: Subject, writer: Writer | null): Promise<Facts["byline"]> {
  if (!bylineId || !writer) return null;
  const [own] = await db
    .select({ kind: bylines.kind, name: bylines.name })
    .from(bylines)
    .where(and(eq(bylines.id, bylineId), eq(bylines.memberId, writer.memberId), isNull(bylines.retiredAt)));
  return own ?? null;
}

/** So has it whether they may send anything at all. */
function findSanctions({ db, now }: Ctx, writer: Writer | null): Promise<Facts["sanctions"]> {
  if (!writer) return Promise.resolve([]);
  return rows(
    db,
    z.object({ kind: z.enum(SANCTION_KINDS) }),
    sql`select s.kind from sanctions s where s.member_id = ${writer.memberId} and ${countsAt(now)}`,
  );
}

/**
 * In one round trip, or two for a writer of whom little was approved under a name: only then does it matter what was
 * approved without one. Another once, where a new version of the score is in use.
 */
async function readFacts(db: Db, subject: Subject, writer: Writer | null, now: Date): Promise<Facts> {
  const since = new Date(now.getTime() - 30 * 24 * 3_600_000).toISOString();
  const { id, textKey, likeness, body } = subject;
  const counted = {
    id: sql`${id}`,
    textKey: sql`${textKey}`,
    likeness: sql`${`{${likeness?.join(",")}}`}::int[]`,
    body: sql`${body.toWellFormed()}`,
    since: sql`${since}`,
  };
  const [row] = await rows(
    db,
    FactsRow,
    sql`select
      (select json_build_object('kind', kind, 'name', name) from bylines
        where id = ${subject.bylineId} and member_id = ${writer?.memberId ?? null} and retired_at is null) as byline,
      ${writer ? countNamed(subject, writer) : sql`null::int`} as "approvedBefore",
      ${newestSettings} as settings,
      (select hold from articles where id = ${subject.articleId}) as hold,
      (select state from contributions where id = ${subject.bylineId}) as "nameState",
      ${countRepeats(counted)} as repeats,
      ${likeness ? countAlike(counted, newestSetting("alikePercent")) : sql`0`} as alike,
      (select coalesce(json_agg(json_build_object('pattern', pattern, 'why', why, 'effect', effect)), '[]')
        from word_list) as "listedWords",
      (select id from score_models where active) as "scoreId",
      ${writer ? ofWriter(subject, writer, now) : NOBODYS}`,
  );
  if (!row) throw new Error("Screening found no facts.");
  const { nameState, hold, approvedBefore: named, scoreId, history, thresholds, ...facts } = row;
  const settings = ModerationSettings.parse(row.settings ?? {});
  const { heldFirst, languages } = settings;
  const mayBeFirst = writer !== null && named !== null && named < heldFirst;
  return {
    ...facts,
    known: true,
    ...weigh(row, heldFirst),
    settings,
    languages,
    approvedBefore: mayBeFirst ? named + (await countNameless(db, subject, writer)) : named,
    articleHoldsEverything: hold === "everything",
    nameIsNew: nameState !== null && nameState !== "approved",
    scoreModel: await activeModel(db, scoreId),
  };
}

const NOBODYS = sql`'[]'::json as sanctions, null::json as history, null::json as thresholds`;

/** What counts against and for the writer. `same`: whether it is about the name that the contribution bears. */
function ofWriter({ id, bylineId }: Subject, { memberId }: Writer, now: Date): SQL {
  const byline = sql`${bylineId}::uuid`;
  const isOwnName = sql`exists (select 1 from bylines where id = ${byline} and kind = 'display')`;
  const history = weighHistory({
    memberId: sql`${memberId}::uuid`,
    same: sql`case c.byline_kind when 'pen' then coalesce(c.byline_id = ${byline}, false) else signed.own end`,
    besides: id,
    now,
    halfLifeDays: sql`signed.half_life`,
  });
  return sql`(select coalesce(json_agg(json_build_object('kind', s.kind, 'same',
        case s.byline_kind when 'pen' then coalesce(s.byline_id = ${byline}, false) else ${isOwnName} end)), '[]')
      from sanctions s where s.member_id = ${memberId} and ${countsAt(now)}) as sanctions,
    (select row_to_json(history) from (select ${isOwnName} as own,
        coalesce((select (standing->>'halfLifeDays')::float8 from publication), ${STANDING_THRESHOLDS.halfLifeDays}::float8) as half_life) signed
      cross join lateral ${history} history) as history,
    (select standing from publication) as thresholds`;
}

/** What somebody's sanctions and history mean for what they send now. */
function weigh(
  { sanctions, history, thresholds }: z.output<typeof FactsRow>,
  heldFirst: number,
): Pick<Facts, "readFirst" | "trusted"> {
  if (!history) return { readFirst: null, trusted: false };
  const { approved, score, own_score } = history;
  const standing = (sum: number) =>
    standingOf({ score: sum, approved }, thresholds ?? STANDING_THRESHOLDS, heldFirst);
  const holds = sanctions.filter(({ kind }) => kind === "hold_all");
  if (holds.some(({ same }) => same)) return { readFirst: "ordered", trusted: false };
  if (standing(own_score) === "watched") return { readFirst: "watched", trusted: false };
  if (holds.length > 0 || standing(score) === "watched") return { readFirst: "untold", trusted: false };
  return { readFirst: null, trusted: standing(own_score) === "trusted" };
}

/** What is counted about: parts of a query, so that one and the same counts for what comes in and for what came in once. */
type Counted = { id: SQL; textKey: SQL; likeness: SQL; body: SQL; since: SQL; until?: SQL };

function countRepeats({ id, textKey, since, until }: Omit<Counted, "likeness" | "body">): SQL {
  return sql`(select count(*)::int from (
    select 1 from contributions o where o.text_key = ${textKey} and o.received_at >= ${since} ${before(until)}
      and o.id <> ${id} limit ${MOST_ALIKE}) repeated)`;
}

/**
 * An index finds those that may be alike (`likeness`); whether they are is seen by comparing them. The same words in
 * the same order are left to `repeats`. Texts alone are compared, whoever wrote them.
 * The order is there for the planner: hoping for an early end of the limit, it would read the whole table.
 */
function countAlike({ id, likeness, textKey, body, since, until }: Counted, percent: SQL): SQL {
  return sql`(select count(*)::int from (
    select o.body from contributions o where o.likeness && ${likeness}
      and o.received_at >= ${since} ${before(until)} and o.id <> ${id} and o.text_key is distinct from ${textKey}
    order by o.received_at desc limit ${MOST_ALIKE}) near where similarity(near.body, ${body}) >= ${percent} / 100.0)`;
}

function before(until: SQL | undefined): SQL {
  return until ? sql`and o.received_at < ${until}` : sql``;
}

/** A contribution `c` that came in once, with its first text `r`, and the 30 days before it. */
const ONCE = {
  id: sql`c.id`,
  textKey: sql`c.text_key`,
  likeness: sql`c.likeness`,
  body: sql`r.body`,
  since: sql`c.received_at - interval '30 days'`,
  until: sql`c.received_at`,
};

/** In a query about contributions `c` that came in once: how often the same words had come in before each. */
export const repeatsBefore: SQL = countRepeats(ONCE);

/** And how many others had said much the same, at this likeness; one that is like too many to be found by keeps its greatest number. */
export function alikeBefore(percent: number): SQL {
  return sql`case when c.likeness is null and exists (select 1 from signals s where s.contribution_id = c.id
      and s.revision = 1 and s.check = 'near-duplicates') then ${MOST_ALIKE}
    else ${countAlike(ONCE, sql`${percent}::int`)} end`;
}

/** No further than it takes to know whether the first ones are over. */
function countNamed({ id }: Subject, { memberId }: Writer): SQL {
  return sql`(select count(*)::int from (
    select 1 from contributions c where c.member_id = ${memberId} and c.state = 'approved'
      and c.kind <> 'byline' and c.id <> ${id}
    limit ${newestSetting("heldFirst")}) approved)`;
}

async function countNameless(db: Db, { id }: Subject, { tags }: Writer): Promise<number> {
  return db.$count(
    contributions,
    and(
      inArray(contributions.ownerTag, tags()),
      eq(contributions.state, "approved"),
      ne(contributions.id, id),
    ),
  );
}
