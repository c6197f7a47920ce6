import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type Actor, isGranted } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";

/** How many a page of the log holds. */
export const PAGE = 30;

/**
 * How many are gone through at a time, from the newest back, where no index knows what is asked for. Fewer than a page
 * may be found among them; the next page begins where they end.
 */
export const WINDOW = 5_000;

/** What may point to a crisis is found by those alone to whom that was granted. `id` is the contribution's. */
export function seen(actor: Actor, id: SQL): SQL {
  if (isGranted(actor, "crisis")) return sql`true`;
  // One look for each row, by its index.
  return sql`(select true from reviews v where v.contribution_id = ${id} and v.queue = 'crisis' limit 1) is null`;
}

const EndRow = z.object({ id: z.string(), at: z.coerce.date(), n: z.number() });

/** Where a window ended, if it was full: there the way further back begins. */
export async function windowEnd(
  ctx: Ctx,
  picked: SQL,
  moment: "decided_at" | "received_at",
): Promise<{ id: string; at: Date } | null> {
  const at = sql.identifier(moment);
  const [end] = await rows(
    ctx.db,
    EndRow,
    sql`select w.id, w.${at} as at, (count(*) over ())::int as n from (${picked}) w order by w.${at}, w.id limit 1`,
  );
  return end && end.n >= WINDOW ? { id: end.id, at: end.at } : null;
}
