import { and, eq, or } from "drizzle-orm";
import { queueViews } from "@/db/schema/queues";
import { record } from "@/lib/audit/record";
import { type Actor, hasRole } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canModerate } from "../policy";

/**
 * Drops a view: one's own, and for an admin any that was kept for everybody.
 * @throws Refusal `not_allowed`, `not_found`
 */
export async function dropView(ctx: Ctx<Actor>, { viewId }: { viewId: string }): Promise<void> {
  ensure(canModerate(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    if (!ctx.actor.id) throw new Refusal("not_allowed");
    const own = eq(queueViews.keptBy, ctx.actor.id);
    const theirs = hasRole(ctx.actor, "admin") ? or(own, eq(queueViews.forTeam, true)) : own;
    const [dropped] = await ctx.db
      .delete(queueViews)
      .where(and(eq(queueViews.id, viewId), theirs))
      .returning({ queue: queueViews.queue, forTeam: queueViews.forTeam });
    if (!dropped) throw new Refusal("not_found");
    if (dropped.forTeam)
      record(ctx, "view.dropped", { kind: "view", id: viewId, details: { queue: dropped.queue } });
  });
}
