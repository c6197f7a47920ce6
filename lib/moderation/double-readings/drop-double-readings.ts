import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/platform/context";

/** A decision that was taken back says nothing any more: unless it has been read, it leaves the sample. */
export async function dropReadingOf(ctx: Ctx, decisionId: string): Promise<void> {
  await drop(ctx, sql`decision_id = ${decisionId}::uuid`);
}

/** What was withdrawn is read by nobody any more. */
export async function dropReadingsAbout(ctx: Ctx, contributionId: string): Promise<void> {
  await drop(
    ctx,
    sql`decision_id in (select id from decisions where contribution_id = ${contributionId}::uuid)`,
  );
}

/** For how long a draw waits for its reader, in days. */
const KEPT_DAYS = 30;

/** Lets go of what nobody came to read: a moderator who was away isn't met by last season. */
export async function dropOldReadings(ctx: Ctx): Promise<void> {
  const since = new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  await drop(ctx, sql`drawn_at < ${since}::timestamptz`);
}

async function drop(ctx: Ctx, which: SQL): Promise<void> {
  await ctx.db.execute(sql`delete from double_readings where read_at is null and ${which}`);
}
