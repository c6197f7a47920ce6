import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { keptFrom, readAsCrisis } from "../crisis/kept-from";
import { canBeMerged, canDecide } from "../policy";
import { alikeFrom } from "../screening/count-alike";

const Row = z.object({ alike: z.boolean() });

/**
 * Locks what is to be merged and what stays in its stead, always in the same order, so that two moderators who merge
 * two texts into each other don't wait for ever.
 */
export async function lockWithKept(ctx: Ctx, id: string, kept: string | undefined): Promise<Contribution> {
  if (kept && kept < id) await lockContribution(ctx, kept);
  const contribution = await lockContribution(ctx, id);
  if (kept && kept > id) await lockContribution(ctx, kept);
  return contribution;
}

/**
 * Whether the other says the same and stands, or is still to be read. Texts are compared, never writers; which one was
 * kept is not stored, since it could tie a nameless text to a name.
 * @throws Refusal `repeat_needed`, `not_a_repeat`, `own_contribution`
 */
export async function ensureRepeat(
  ctx: Ctx<Actor>,
  contribution: Contribution,
  keptId: string | undefined,
): Promise<void> {
  if (!keptId) throw new Refusal("repeat_needed", { field: "keptId" });
  ensure(canBeMerged(contribution));
  const kept = await lockContribution(ctx, keptId);
  ensure(canDecide(ctx.actor, { ownedByActor: owns(ctx.actor, kept) }));
  const stands = kept.state === "held" || kept.state === "approved";
  const [found] = await rows(
    ctx.db,
    Row,
    // One that the viewer isn't shown can't be found out by trying either.
    sql`select (coalesce(a.text_key = b.text_key, false) or similarity(a.body, b.body) >= ${alikeFrom})
        and not ${keptFrom(ctx.actor, readAsCrisis(sql`b.id`))} as alike
      from contributions a, contributions b where a.id = ${contribution.id} and b.id = ${kept.id}`,
  );
  if (kept.id === contribution.id || kept.kind !== contribution.kind || !stands || !found?.alike) {
    throw new Refusal("not_a_repeat", { field: "keptId" });
  }
}
