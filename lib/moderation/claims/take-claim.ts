import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { CLAIM_MS, CLAIMED, type Claimed, KEPT_MS } from "./claimed";

type Taking = {
  /** A page keeps it: it is over three minutes after that page was last heard of. */
  kept?: boolean;
  /** How long it counts where no page keeps it, in milliseconds. */
  lastsMs?: number;
  /** What has to hold besides, for the viewer to take it. */
  seen?: SQL;
};

/**
 * Takes a review, an appeal or a notice that waits, where nobody else holds it; taking one's own again renews it. One
 * statement decides, so that of two who take it at once one gets it. Returns when it lapses, or nothing where it isn't
 * to be had. @throws Refusal `not_allowed`
 */
export async function takeClaim(
  ctx: Ctx<{ id?: string }>,
  what: Claimed,
  id: string,
  { kept = false, lastsMs = CLAIM_MS, seen = sql`true` }: Taking = {},
): Promise<Date | undefined> {
  if (!ctx.actor.id) throw new Refusal("not_allowed");
  const { table, open, since } = CLAIMED[what];
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  const lapsesAt = new Date(ctx.now.getTime() + (kept ? KEPT_MS : lastsMs));
  const me = sql`${ctx.actor.id}::uuid`;
  const taken = await rows(
    ctx.db,
    z.object({ id: z.string() }),
    sql`update ${table} set claimed_by = ${me}, claim_lapses_at = ${lapsesAt.toISOString()}::timestamptz
        ${since ? sql`, ${since} = ${now}` : sql``}
      where id = ${id}::uuid and ${open} and ${seen}
        and (claimed_by is null or claimed_by = ${me} or claim_lapses_at <= ${now})
      returning id`,
  );
  return taken.length > 0 ? lapsesAt : undefined;
}
