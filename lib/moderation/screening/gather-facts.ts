import { and, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { contributions } from "@/db/schema/contributions";
import { bylines } from "@/db/schema/identity";
import { BYLINE_KINDS } from "@/db/vocabulary";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { type Ctx, DoWithout } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { listCounting } from "../sanctions/list-counting";
import { activeModel } from "../score/active-model";
import { newestSetting, newestSettings } from "../settings/newest-setting";
import { ModerationSettings } from "../settings/schemas";
import { NO_WRITER, WriterRow, weighWriter, writerColumns } from "../standing/weigh-writer";
import { countAlike, countRepeats } from "./count-alike";
import { type Facts, ListedWord, UNKNOWN } from "./facts";

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
  ...WriterRow.shape,
});

/** What they are gathered about. */
export type Subject = Pick<Contribution, "id" | "articleId" | "bylineId" | "textKey" | "likeness" | "body">;

/** Whose history may be looked at, and the tags of what they wrote without a name (`ownerTags`), made when needed. */
export type Writer = { memberId: string; tags: () => Buffer[] };

const SCREENING = "screening";

/**
 * Gathers them. Where that fails, what was sent must not be lost with it: the transaction is begun anew without them,
 * and whatever comes in is held.
 * @throws DoWithout in the first attempt
 */
export async function gatherFacts(ctx: Ctx, subject: Subject, writer: Writer | null): Promise<Facts> {
  if (ctx.without === SCREENING) {
    // Whose a name is, and whether they may send anything at all, has to be known in any case.
    const byline = await findOwnByline(ctx.db, subject, writer);
    return { ...UNKNOWN, byline, sanctions: writer ? await listCounting(ctx, writer.memberId) : [] };
  }
  try {
    return await readFacts(ctx.db, subject, writer, ctx.now);
  } catch (cause) {
    throw new DoWithout(SCREENING, cause);
  }
}

async function findOwnByline(db: Db, { bylineId }: Subject, writer: Writer | null): Promise<Facts["byline"]> {
  if (!bylineId || !writer) return null;
  const [own] = await db
    .select({ kind: bylines.kind, name: bylines.name })
    .from(bylines)
    .where(and(eq(bylines.id, bylineId), eq(bylines.memberId, writer.memberId), isNull(bylines.retiredAt)));
  return own ?? null;
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
      (select coalesce(json_agg(json_build_object('pattern', pattern, 'why', why, 'effect', effect,
          'severe', severe)), '[]')
        from word_list) as "listedWords",
      (select id from score_models where active) as "scoreId",
      ${writer ? writerColumns(subject, writer.memberId, now) : NO_WRITER}`,
  );
  if (!row) throw new Error("Screening found no facts.");
  const { nameState, hold, approvedBefore: named, scoreId, history: _, ...facts } = row;
  const settings = ModerationSettings.parse(row.settings ?? {});
  const { heldFirst, languages } = settings;
  const mayBeFirst = writer !== null && named !== null && named < heldFirst;
  return {
    ...facts,
    known: true,
    ...weighWriter(row, settings),
    settings,
    languages,
    approvedBefore: mayBeFirst ? named + (await countNameless(db, subject, writer)) : named,
    articleHoldsEverything: hold === "everything",
    nameIsNew: nameState !== null && nameState !== "approved",
    scoreModel: await activeModel(db, scoreId),
  };
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
