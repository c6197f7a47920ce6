import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { rows } from "@/lib/platform/rows";

/** What the checks need to know besides the text itself. */
export type Facts = {
  /** Contributions of this writer that were ever approved; null where there is no writer to know. */
  approvedBefore: number | null;
  heldFirst: number;
  linksAllowed: number;
  articleHoldsEverything: boolean;
  /** The name it is signed with has not been read by a moderator yet. */
  nameIsNew: boolean;
  /** How often the same words came in over the last 30 days, this one left out. */
  repeats: number;
  listedWords: { pattern: string; why: string }[];
};

const FactsRow = z.object({
  approvedBefore: z.number().nullable(),
  heldFirst: z.number().nullable(),
  linksAllowed: z.number().nullable(),
  hold: z.string().nullable(),
  nameState: z.string().nullable(),
  repeats: z.number(),
  listedWords: z.array(z.object({ pattern: z.string(), why: z.string() })),
});

/** Gathers them in one round trip. `tags` are the owner tags of the writer, if it is a member. */
export async function gatherFacts(
  db: Db,
  contribution: Contribution,
  writer: { memberId: string; tags: Buffer[] } | null,
  now: Date,
): Promise<Facts> {
  const since = new Date(now.getTime() - 30 * 24 * 3_600_000).toISOString();
  // Enough to know whether the first ones are over, however many there are.
  const approvedBefore = writer
    ? sql`(select count(*)::int from (
        (select 1 from contributions c where c.member_id = ${writer.memberId} and c.state = 'approved'
          and c.kind <> 'byline' and c.id <> ${contribution.id} limit 50)
        union all
        (select 1 from contributions c where c.owner_tag = any(${sql.param(writer.tags)}::bytea[])
          and c.state = 'approved' and c.id <> ${contribution.id} limit 50)
      ) approved)`
    : sql`null::int`;
  const [row] = await rows(
    db,
    FactsRow,
    sql`select
      ${approvedBefore} as "approvedBefore",
      (select held_first::int from publication) as "heldFirst",
      (select links_allowed::int from publication) as "linksAllowed",
      (select hold from articles where id = ${contribution.articleId}) as hold,
      (select state from contributions where id = ${contribution.bylineId}) as "nameState",
      (select count(*)::int from (
        select 1 from contributions c where c.text_key = ${contribution.textKey} and c.received_at >= ${since}
          and c.id <> ${contribution.id} limit 20) repeated) as repeats,
      (select coalesce(json_agg(json_build_object('pattern', pattern, 'why', why)), '[]') from word_list
        where effect = 'hold') as "listedWords"`,
  );
  if (!row) throw new Error("Screening found no facts.");
  return {
    approvedBefore: row.approvedBefore,
    heldFirst: row.heldFirst ?? 3,
    linksAllowed: row.linksAllowed ?? 1,
    articleHoldsEverything: row.hold === "everything",
    nameIsNew: row.nameState !== null && row.nameState !== "approved",
    repeats: row.repeats,
    listedWords: row.listedWords,
  };
}
