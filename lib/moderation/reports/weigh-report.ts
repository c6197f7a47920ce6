import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";

/** What a report without an account weighs, in quarters: half of a newcomer's, whoever sends it and however often. */
export const WITHOUT_ACCOUNT = 2;

/** Only so many of somebody's newest decided reports speak for them. */
const REMEMBERED = 50;
/** After how many days an outcome speaks half as loud. */
const HALF_LIFE_DAYS = 180;

const Row = z.object({ acted: z.number(), kept: z.number() });

/**
 * How much a report raises its review, in quarters of a newcomer's with an account (4). It is twice the share of
 * somebody's earlier reports that were acted on, smoothed after Laplace as if one more had been acted on and one more
 * kept, each fading with time; so from 1 (hardly ever right) to 8 (hardly ever wrong), and 4 for who never reported.
 * What was set aside as a campaign says nothing about anybody.
 */
export async function weighReport(ctx: Ctx<Actor>): Promise<number> {
  if (ctx.actor.kind !== "member") return WITHOUT_ACCOUNT;
  const [row] = await rows(
    ctx.db,
    Row,
    sql`select coalesce(sum(fade) filter (where outcome = 'acted'), 0)::float as acted,
        coalesce(sum(fade) filter (where outcome = 'kept'), 0)::float as kept
      from (select outcome, power(0.5,
          greatest(extract(epoch from ${ctx.now.toISOString()}::timestamptz - reported_at), 0)::float
            / ${HALF_LIFE_DAYS * 86_400}) as fade
        from reports where reporter_id = ${ctx.actor.id}::uuid and outcome in ('acted', 'kept')
        order by reported_at desc, id desc limit ${REMEMBERED}) earlier`,
  );
  return weightOf(row ?? { acted: 0, kept: 0 });
}

/** The weight of these outcomes, in quarters. */
export function weightOf({ acted, kept }: { acted: number; kept: number }): number {
  const share = (acted + 1) / (acted + kept + 2);
  return Math.min(8, Math.max(1, Math.round(8 * share)));
}
