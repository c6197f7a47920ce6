import { and, eq } from "drizzle-orm";
import { sanctionReadings, sanctions } from "@/db/schema/sanctions";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import type { SanctionInput } from "./schemas";

/**
 * A member has read a warning of theirs, and can send something again. Of whose account it is no log is kept: the
 * warning may be about a pen name.
 * @throws Refusal `sign_in_first`, `not_found`
 */
export async function readWarning(ctx: Ctx<Actor>, { sanctionId }: SanctionInput): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "member") throw new Refusal("sign_in_first");
  await inTransaction(ctx, async (ctx) => {
    const [warning] = await ctx.db
      .select({ id: sanctions.id })
      .from(sanctions)
      .where(and(eq(sanctions.id, sanctionId), eq(sanctions.memberId, actor.id), eq(sanctions.kind, "warn")));
    if (!warning) throw new Refusal("not_found");
    await ctx.db.insert(sanctionReadings).values({ sanctionId, readAt: ctx.now }).onConflictDoNothing();
  });
}
