import { sql } from "drizzle-orm";
import { z } from "zod";
import { OUTSIDE_PROBLEMS, OUTSIDE_SERVICES, OUTSIDE_VERDICTS } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canAdminister } from "../policy";
import { configuredServices } from "./configured-services";
import { isResting } from "./is-resting";
import type { ServiceView } from "./views";

/** So many questions are counted, and so many answers told one by one. */
const COUNTED = 1_000;
const TOLD = 8;

const Row = z.object({
  service: z.enum(OUTSIDE_SERVICES),
  clean: z.number(),
  flagged: z.number(),
  failed: z.number(),
  waiting: z.number(),
  timedOut: z.number(),
  newest: z.array(
    z.object({
      place: z.number(),
      triedAt: z.coerce.date(),
      verdict: z.enum(OUTSIDE_VERDICTS),
      problem: z.enum(OUTSIDE_PROBLEMS).nullable(),
      attempts: z.number(),
    }),
  ),
});

/** How the services outside do that can be asked here, each whether it is set up or not. @throws Refusal `not_allowed` */
export async function listServices(ctx: Ctx<Actor>): Promise<ServiceView[]> {
  ensure(canAdminister(ctx.actor));
  const configured = new Set(configuredServices().map(({ service }) => service));
  const [found, ...resting] = await Promise.all([
    rows(
      ctx.db,
      Row,
      sql`select s.service, asked.*
        from unnest(${sql.param(OUTSIDE_SERVICES)}::text[]) with ordinality s(service, n)
        cross join lateral (
          select count(*) filter (where o.verdict = 'clean')::int as clean,
            count(*) filter (where o.verdict = 'flagged')::int as flagged,
            count(*) filter (where o.verdict = 'failed')::int as failed,
            count(*) filter (where o.verdict = 'waiting')::int as waiting,
            count(*) filter (where o.problem = 'timeout')::int as "timedOut",
            coalesce(json_agg(json_build_object('place', o.place, 'triedAt', o.tried_at, 'verdict', o.verdict, 'problem', o.problem,
              'attempts', o.attempts) order by o.tried_at desc) filter (where o.tried_at is not null and o.place <= ${TOLD}), '[]') as newest
          from (
            select o.*, row_number() over (order by o.tried_at desc nulls last) as place from (
              select verdict, problem, attempts, tried_at from outside_checks
              where service = s.service order by tried_at desc nulls first limit ${COUNTED}
            ) o
          ) o
        ) asked
        order by s.n`,
    ),
    ...OUTSIDE_SERVICES.map((service) => isResting(ctx, service)),
  ]);
  return found.map((row) => ({
    ...row,
    configured: configured.has(row.service),
    resting: resting[OUTSIDE_SERVICES.indexOf(row.service)] ?? false,
  }));
}
