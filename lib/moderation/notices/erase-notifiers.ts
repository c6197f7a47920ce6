import { and, isNotNull, lt } from "drizzle-orm";
import { notices } from "@/db/schema/notices";
import type { System } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";

/**
 * How long who gave a notice is kept once it is closed: six months, in which a decision can be objected to
 * (Article 20(1)), counted as the longest six months have days.
 */
const NOTIFIER_KEPT_MS = 184 * 24 * 3_600_000;

/** Erases who gave notices that were closed six months ago; the notices and what was decided on them stay. Every night. */
export async function eraseNotifiers(ctx: Ctx<System>): Promise<void> {
  const until = new Date(ctx.now.getTime() - NOTIFIER_KEPT_MS);
  await ctx.db
    .update(notices)
    .set({ sealedNotifier: null })
    .where(and(isNotNull(notices.sealedNotifier), lt(notices.closedAt, until)));
}
