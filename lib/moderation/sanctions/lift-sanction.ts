import { sanctionLiftings } from "@/db/schema/sanctions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { settleSanctionAppeal } from "../appeals/settle-appeal";
import { canModerate } from "../policy";
import { lockSanction, type Sanction } from "./lock-sanction";
import { canLift } from "./policy";
import type { SanctionInput } from "./schemas";
import { subjectOf } from "./subject-of";

/**
 * Takes a sanction back in one step, from this moment on. It stays in the history, its member is told, and an appeal
 * that nobody had decided is settled with it.
 * @throws Refusal `not_allowed`, `not_found`, `own_account`, `already_lifted`
 */
export async function liftSanction(ctx: Ctx<Actor>, { sanctionId }: SanctionInput): Promise<void> {
  ensure(canModerate(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const sanction = await lockSanction(ctx, sanctionId);
    ensure(canLift(ctx.actor, sanction));
    if (sanction.endsAt && sanction.endsAt <= ctx.now) throw new Refusal("already_lifted");
    await writeLifting(ctx, sanction);
    await settleSanctionAppeal(ctx, sanctionId);
    enqueue(ctx, {
      task: "mail-sanction-lifted",
      payload: { sanctionId },
      key: `sanction-lifted:${sanctionId}`,
    });
  });
}

/**
 * Writes that a locked sanction is lifted, with its log entry. Whoever calls tells its member.
 * @throws Refusal `not_allowed`, `already_lifted`
 */
export async function writeLifting(ctx: Ctx<Actor>, sanction: Sanction): Promise<void> {
  if (ctx.actor.kind !== "member") throw new Refusal("not_allowed");
  const lifted = await ctx.db
    .insert(sanctionLiftings)
    .values({ sanctionId: sanction.id, liftedBy: ctx.actor.id, liftedAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: sanctionLiftings.sanctionId });
  if (lifted.length === 0) throw new Refusal("already_lifted");
  record(ctx, "sanction.lifted", {
    ...subjectOf(sanction),
    details: { sanction: sanction.id, sanctioned: sanction.kind },
  });
}
