import { sql } from "drizzle-orm";
import { z } from "zod";
import type { System } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { articleTag } from "@/lib/platform/tags";

/** How often it runs, in minutes. */
export const CLOSING_EVERY = 5;

/** What graphile-worker says of a task that runs by the clock: the moment it was meant for, also when it runs late. */
export const ClosingPayload = z.object({ _cron: z.object({ ts: z.coerce.date() }) });

/**
 * Takes down the pages of articles whose conversation has closed by its date since the last run, so that they are
 * made anew without their forms. The date itself closes the conversation; this only lets the pages say so.
 */
export async function closeConversations(
  ctx: Ctx<System>,
  { _cron: { ts } }: z.output<typeof ClosingPayload>,
): Promise<void> {
  const since = new Date(ts.getTime() - CLOSING_EVERY * 60_000);
  const closed = await rows(
    ctx.db,
    z.object({ slug: z.string() }),
    sql`select slug from articles where closes_after_days is not null
      and published_at + closes_after_days * interval '24 hours' > ${since.toISOString()}
      and published_at + closes_after_days * interval '24 hours' <= ${ts.toISOString()}`,
  );
  await inTransaction(ctx, async (ctx) => expire(ctx, ...closed.map(({ slug }) => articleTag(slug))));
}
