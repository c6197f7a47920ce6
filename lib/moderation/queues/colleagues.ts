import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Queue } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import type { ModeratorView } from "../log/views";
import { canModerate, canSeeQueue } from "../policy";

const NameRow = z.object({ name: z.string() });

/** Colleagues who hold something at this moment, by name. */
export async function listColleagues(ctx: Ctx<Actor>): Promise<string[]> {
  ensure(canModerate(ctx.actor));
  const found = await rows(ctx.db, NameRow, colleaguesOf(ctx));
  return found.map(({ name }) => name);
}

/** The same, for a query. */
export function colleaguesOf(ctx: Ctx<Actor>): SQL {
  return sql`select distinct coalesce(m.name, 'A colleague') as name
    from reviews r join members m on m.id = r.claimed_by
    where r.closed_at is null and r.claimed_by is not null and r.claimed_by <> ${ctx.actor.id ?? null}::uuid
      and r.claim_lapses_at > ${ctx.now.toISOString()}
    order by name`;
}

const TakerRow = z.object({ id: z.string(), name: z.string() });

/** Colleagues to whom something of this queue can be handed, by name. */
export async function listTakers(ctx: Ctx<Actor>, { queue }: { queue: Queue }): Promise<ModeratorView[]> {
  ensure(canSeeQueue(ctx.actor, queue));
  return rows(ctx.db, TakerRow, takersOf(ctx, queue));
}

/** The same, for a query. */
export function takersOf(ctx: Ctx<Actor>, queue: Queue): SQL {
  const granted = queue === "crisis" ? sql`granted.member_id is not null` : sql`true`;
  return sql`select m.id, coalesce(m.name, 'A colleague') as name
    from members m join (select member_id, bool_or(role = 'admin') as admin from member_roles
      where role in ('moderator', 'admin') group by member_id) roles on roles.member_id = m.id
    left join member_grants granted on granted.member_id = m.id and granted."grant" = 'crisis'
    where m.id <> ${ctx.actor.id ?? null}::uuid and (roles.admin or ${granted})
    order by name, m.id limit 100`;
}
