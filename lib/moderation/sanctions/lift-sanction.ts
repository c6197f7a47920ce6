import { eq } from "drizzle-orm";
import { sanctionLiftings, sanctions } from "@/db/schema/sanctions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canModerate } from "../policy";
import { canLift } from "./policy";
import type { SanctionInput } from "./schemas";

/**
 * Takes a sanction back in one step, from this moment on. It stays in the history, and its member is told.
 * @throws Refusal `not_allowed`, `not_found`, `own_account`, `already_lifted`
 */
export async function liftSanction(ctx: Ctx<Actor>, { sanctionId }: SanctionInput): Promise<void> {
  ensure(canModerate(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const [sanction] = await ctx.db.select().from(sanctions).where(eq(sanctions.id, sanctionId));
    if (!sanction) throw new Refusal("not_found");
    ensure(canLift(ctx.actor, sanction));
    if (ctx.actor.kind !== "member") throw new Refusal("not_allowed");
    if (sanction.endsAt && sanction.endsAt <= ctx.now) throw new Refusal("already_lifted");
    const lifted = await ctx.db
      .insert(sanctionLiftings)
      .values({ sanctionId, liftedBy: ctx.actor.id, liftedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: sanctionLiftings.sanctionId });
    if (lifted.length === 0) throw new Refusal("already_lifted");
    enqueue(ctx, {
      task: "mail-sanction-lifted",
      payload: { sanctionId },
      key: `sanction-lifted:${sanctionId}`,
    });
    const { bylineKind, bylineId, memberId, kind } = sanction;
    record(ctx, "sanction.lifted", {
      kind: bylineKind === "pen" ? "byline" : "member",
      id: bylineKind === "pen" ? bylineId : memberId,
      details: { sanction: sanctionId, sanctioned: kind },
    });
  });
}
