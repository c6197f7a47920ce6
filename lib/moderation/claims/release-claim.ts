import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/platform/context";
import { CLAIMED, type Claimed } from "./claimed";

/** Lets go of what one holds. Nothing happens where one holds it no more: it may have lapsed, or been decided. */
export async function releaseClaim(ctx: Ctx<{ id?: string }>, what: Claimed, id: string): Promise<void> {
  if (!ctx.actor.id) return;
  const { table, open, since } = CLAIMED[what];
  await ctx.db.execute(sql`update ${table} set claimed_by = null, claim_lapses_at = null ${since ? sql`, ${since} = null` : sql``}
    where id = ${id}::uuid and claimed_by = ${ctx.actor.id}::uuid and ${open}`);
}
