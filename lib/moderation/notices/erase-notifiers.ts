import { and, isNotNull, lt, sql } from "drizzle-orm";
import { notices } from "@/db/schema/notices";
import type { System } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { SIX_MONTHS } from "../appeals/days-to-appeal";

/**
 * Erases who gave notices that were closed six months ago, when they can object no more, and whose objection isn't
 * waiting for its answer; the notices and what was decided on them stay. Every night.
 */
export async function eraseNotifiers(ctx: Ctx<System>): Promise<void> {
  const until = new Date(ctx.now.getTime() - SIX_MONTHS * 86_400_000);
  const objecting = sql`exists (select 1 from appeals p join notice_decisions d on d.id = p.notice_decision_id
    where d.notice_id = ${notices.id} and p.outcome is null)`;
  await ctx.db
    .update(notices)
    .set({ sealedNotifier: null })
    .where(and(isNotNull(notices.sealedNotifier), lt(notices.closedAt, until), sql`not ${objecting}`));
}
