import { and, desc, eq, gte, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { legalDemandCorrections, legalDemands } from "@/db/schema/demands";
import { DEMAND_KINDS } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canAdminister } from "../policy";
import type { DemandsView, DemandView, DemandYearView } from "./views";

/** How many of those to which something was given the page shows, and how many of one year an admin sees. */
const SHOWN = { given: 30, year: 200 };

const Row = z.object({
  year: z.number(),
  kind: z.enum(DEMAND_KINDS).nullable(),
  demands: z.number(),
  given: z.number(),
});

/** What was demanded by law, for everyone: from the year of the first article on, none left out because nothing came. */
export async function readDemands(db: Db, now: Date): Promise<DemandsView> {
  const counted = await rows(
    db,
    Row,
    sql`with first as (
        select extract(year from least(
          ${now.toISOString()}::timestamptz,
          (select min(published_at) from articles),
          (select min(received_on) from legal_demands)::timestamptz) at time zone 'UTC')::int as year
      )
      select y.year::int as year, d.kind, count(d.id)::int as demands, count(d.given)::int as given
      from first, generate_series(first.year, ${now.getUTCFullYear()}::int) as y(year)
      left join (
        select * from legal_demands l
        where not exists (select from legal_demand_corrections c where c.demand_id = l.id)
      ) d on d.received_on >= make_date(y.year, 1, 1) and d.received_on < make_date(y.year + 1, 1, 1)
      group by y.year, d.kind
      order by y.year desc, d.kind`,
  );
  const given = await db
    .select({ on: legalDemands.receivedOn, kind: legalDemands.kind, given: legalDemands.given })
    .from(legalDemands)
    .leftJoin(legalDemandCorrections, eq(legalDemandCorrections.demandId, legalDemands.id))
    .where(and(isNotNull(legalDemands.given), isNull(legalDemandCorrections.demandId)))
    .orderBy(desc(legalDemands.receivedOn), desc(legalDemands.id))
    .limit(SHOWN.given);
  return {
    years: byYear(counted),
    given: given.flatMap(({ given, ...rest }) => (given === null ? [] : [{ ...rest, given }])),
  };
}

function byYear(counted: z.output<typeof Row>[]): DemandYearView[] {
  const years = new Map<number, DemandYearView>();
  for (const { year, kind, demands, given } of counted) {
    const sum = years.get(year) ?? { year, demands: 0, given: 0, kinds: [] };
    sum.demands += demands;
    sum.given += given;
    if (kind) sum.kinds.push({ kind, demands });
    years.set(year, sum);
  }
  return [...years.values()];
}

/** The demands of one year, the newest first, for admins. @throws Refusal `not_allowed` */
export async function listDemands(ctx: Ctx<Actor>, { year }: { year: number }): Promise<DemandView[]> {
  ensure(canAdminister(ctx.actor));
  return ctx.db
    .select({
      id: legalDemands.id,
      receivedOn: legalDemands.receivedOn,
      kind: legalDemands.kind,
      given: legalDemands.given,
      mistake: legalDemandCorrections.reason,
    })
    .from(legalDemands)
    .leftJoin(legalDemandCorrections, eq(legalDemandCorrections.demandId, legalDemands.id))
    .where(
      and(gte(legalDemands.receivedOn, `${year}-01-01`), lt(legalDemands.receivedOn, `${year + 1}-01-01`)),
    )
    .orderBy(desc(legalDemands.receivedOn), desc(legalDemands.id))
    .limit(SHOWN.year);
}
