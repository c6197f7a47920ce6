import { and, desc, eq, isNotNull } from "drizzle-orm";
import { outsideChecks } from "@/db/schema/outside";
import type { OutsideService } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";

/** After so many texts in a row without an answer that counts a service is left alone, for so long. */
export const RESTS_AFTER = 5;
const REST_MINUTES = 5;

/**
 * Whether a service is left alone for the moment, because it gave no answer to the last texts. What waits for it waits on;
 * a person may read it meanwhile. By the answers that are kept, so that all workers know it.
 */
export async function isResting(ctx: Ctx, service: OutsideService): Promise<boolean> {
  const newest = await ctx.db
    .select({ problem: outsideChecks.problem, triedAt: outsideChecks.triedAt })
    .from(outsideChecks)
    .where(and(eq(outsideChecks.service, service), isNotNull(outsideChecks.triedAt)))
    .orderBy(desc(outsideChecks.triedAt))
    .limit(RESTS_AFTER);
  const since = ctx.now.getTime() - REST_MINUTES * 60_000;
  const last = newest[0]?.triedAt;
  return (
    newest.length === RESTS_AFTER &&
    newest.every(({ problem }) => problem) &&
    !!last &&
    last.getTime() > since
  );
}
