import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { APPEAL_OUTCOMES, SANCTION_KINDS, type SanctionKind } from "@/db/vocabulary";
import type { Actor, Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canAppealSanction } from "../appeals/policy";
import { firstWords } from "../first-words";
import type { FoundPersona } from "../members/find-persona";
import { canModerate } from "../policy";
import { countsAt } from "./counting";
import { occasionsOf } from "./occasions-of";
import type { MySanctionView, SanctionView } from "./views";

/** Of one persona or one member, so many are shown, the newest first. */
const SHOWN = 50;

const Row = z.object({
  id: z.string(),
  kind: z.enum(SANCTION_KINDS),
  rule: z.object({ number: z.number(), title: z.string() }),
  reason: z.string(),
  at: z.coerce.date(),
  until: z.coerce.date().nullable(),
  counts: z.boolean(),
  liftedAt: z.coerce.date().nullable(),
  readAt: z.coerce.date().nullable(),
  by: z.string(),
  liftedBy: z.string().nullable(),
  mine: z.boolean(),
  penName: z.string().nullable(),
  occasions: z.array(z.object({ id: z.string(), reviewId: z.string().nullable(), body: z.string() })),
  appeal: z.object({ outcome: z.enum(APPEAL_OUTCOMES).nullable(), answer: z.string().nullable() }).nullable(),
});

/** The viewer's own, those that count no more included. */
export async function listMySanctions(ctx: Ctx<Member>): Promise<MySanctionView[]> {
  const found = await readSanctions(ctx, sql`s.member_id = ${ctx.actor.id}::uuid`);
  return found.map(({ by: _, liftedBy: __, mine: ___, occasions, ...sanction }) => ({
    ...sanction,
    occasions: occasions.map(({ id }) => id),
    appealable: canAppealSanction(
      {
        owned: true,
        lifted: sanction.liftedAt !== null,
        givenAt: sanction.at,
        appealed: sanction.appeal !== null,
      },
      ctx.now,
    ).allowed,
  }));
}

/**
 * What was given to this persona, and to it alone: the page of an account never shows what one of its pen names was
 * given, nor the other way round.
 */
export async function listSanctions(
  ctx: Ctx<Actor>,
  { memberId, bylineId }: FoundPersona,
): Promise<SanctionView[]> {
  ensure(canModerate(ctx.actor));
  const found = await readSanctions(
    ctx,
    bylineId === null
      ? sql`s.member_id = ${memberId}::uuid and s.byline_kind = 'display'`
      : sql`s.byline_id = ${bylineId}::uuid`,
  );
  return found.map(({ penName: _, mine, appeal, occasions, ...sanction }) => ({
    ...sanction,
    appealed: appeal !== null && appeal.outcome === null,
    liftable: !mine && sanction.liftedAt === null && !(sanction.until && sanction.until <= ctx.now),
    occasions: occasions.map(({ reviewId, body }) => ({ reviewId, excerpt: firstWords(body, 120) })),
  }));
}

/** The kinds of the viewer's own that count at this moment, whichever of their names they were given to. */
export function listCounting(ctx: Ctx<Member>): Promise<{ kind: SanctionKind }[]> {
  return rows(
    ctx.db,
    Row.pick({ kind: true }),
    sql`select s.kind from sanctions s where s.member_id = ${ctx.actor.id}::uuid and ${countsAt(ctx.now)}`,
  );
}

function readSanctions(ctx: Ctx<Actor>, whose: SQL): Promise<z.output<typeof Row>[]> {
  return rows(
    ctx.db,
    Row,
    sql`select s.id, s.kind, json_build_object('number', u.number, 'title', u.title) as rule, s.reason,
        s.given_at as at, s.ends_at as until, (${countsAt(ctx.now)}) as counts,
        lifting.lifted_at as "liftedAt", reading.read_at as "readAt",
        coalesce(giver.name, 'A colleague') as by,
        case when lifting.lifted_by is not null then coalesce(lifter.name, 'A colleague') end as "liftedBy",
        coalesce(s.member_id = ${ctx.actor.id ?? null}::uuid, false) as mine,
        pen.name as "penName",
        ${occasionsOf(ctx.actor)} as occasions,
        (select json_build_object('outcome', p.outcome, 'answer', p.answer) from appeals p
          where p.sanction_id = s.id or p.standing_sanction_id = s.id) as appeal
      from sanctions s
      join rules u on u.id = s.rule_id
      join members giver on giver.id = s.given_by
      left join bylines pen on pen.id = s.byline_id
      left join sanction_liftings lifting on lifting.sanction_id = s.id
      left join members lifter on lifter.id = lifting.lifted_by
      left join sanction_readings reading on reading.sanction_id = s.id
      where ${whose}
      order by s.given_at desc, s.id desc limit ${SHOWN}`,
  );
}
