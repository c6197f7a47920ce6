import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { SANCTION_KINDS } from "@/db/vocabulary";
import { countsAt } from "../sanctions/counting";
import type { Facts } from "../screening/facts";
import { newestSetting } from "../settings/newest-setting";
import type { ModerationSettings } from "../settings/schemas";
import { standingOf } from "./standing-of";
import { weighHistory } from "./weigh-history";

/** What counts against and for a writer, as `writerColumns` reads it. */
export const WriterRow = z.object({
  sanctions: z.array(z.object({ kind: z.enum(SANCTION_KINDS), same: z.boolean() })),
  history: z.object({ score: z.number(), own_score: z.number(), approved: z.number() }).nullable(),
});
export type WriterRow = z.output<typeof WriterRow>;

/** The columns of a query where there is no writer to know. */
export const NO_WRITER: SQL = sql`'[]'::json as sanctions, null::json as history`;

type Signed = { id: string; bylineId: string | null };

/** What counts against and for the writer. `same`: whether it is about the name that the contribution bears. */
export function writerColumns({ id, bylineId }: Signed, memberId: string, now: Date): SQL {
  const byline = sql`${bylineId}::uuid`;
  const isOwnName = sql`exists (select 1 from bylines where id = ${byline} and kind = 'display')`;
  const history = weighHistory({
    memberId: sql`${memberId}::uuid`,
    same: sql`case c.byline_kind when 'pen' then coalesce(c.byline_id = ${byline}, false) else signed.own end`,
    besides: sql`${id}::uuid`,
    now: sql`${now.toISOString()}::timestamptz`,
    halfLifeDays: newestSetting("halfLifeDays"),
  });
  return sql`(select coalesce(json_agg(json_build_object('kind', s.kind, 'same',
        case s.byline_kind when 'pen' then coalesce(s.byline_id = ${byline}, false) else ${isOwnName} end)), '[]')
      from sanctions s where s.member_id = ${memberId} and ${countsAt(now)}) as sanctions,
    (select row_to_json(history) from (select ${isOwnName} as own) signed
      cross join lateral ${history} history) as history`;
}

/** What somebody's sanctions and history mean for what they send now. */
export function weighWriter(
  { sanctions, history }: WriterRow,
  settings: ModerationSettings,
): Pick<Facts, "readFirst" | "trusted"> {
  if (!history) return { readFirst: null, trusted: false };
  const { approved, score, own_score } = history;
  const standing = (sum: number) => standingOf({ score: sum, approved }, settings);
  const holds = sanctions.filter(({ kind }) => kind === "hold_all");
  if (holds.some(({ same }) => same)) return { readFirst: "ordered", trusted: false };
  if (standing(own_score) === "watched") return { readFirst: "watched", trusted: false };
  if (holds.length > 0 || standing(score) === "watched") return { readFirst: "untold", trusted: false };
  return { readFirst: null, trusted: standing(own_score) === "trusted" };
}
