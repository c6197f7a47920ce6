import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";

/** The names of the viewer's colleagues who have this review open at this moment, as JSON. */
export function readersOf(ctx: Ctx<Actor>, reviewId: SQL): SQL {
  return sql`(select coalesce(json_agg(coalesce(m.name, 'A colleague') order by m.name), '[]')
    from review_readers w join members m on m.id = w.member_id
    where w.review_id = ${reviewId} and w.lapses_at > ${ctx.now.toISOString()}
      and w.member_id <> ${ctx.actor.id ?? null}::uuid)`;
}
