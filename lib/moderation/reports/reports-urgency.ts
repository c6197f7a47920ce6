import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";

const Row = z.object({ urgency: z.number() });

/** How urgent the waiting reports about a contribution make its review: their weights together, in quarters, up to 100. */
export async function reportsUrgency(ctx: Ctx, contributionId: string): Promise<number> {
  const [row] = await rows(
    ctx.db,
    Row,
    sql`select least(coalesce(sum(weight), 0), 100)::int as urgency from reports
      where contribution_id = ${contributionId}::uuid and outcome = 'waiting'`,
  );
  return row?.urgency ?? 0;
}
