import { eq } from "drizzle-orm";
import { breakGlass } from "@/db/schema/break-glass";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { subjectOf } from "./ask-glass";
import { lockGlass } from "./lock-glass";
import { canConsent } from "./policy";
import type { GlassInput } from "./schemas";

/**
 * A second person consents: from now on, for an hour, who asked can see it once. Where that hour was let go by, it
 * has to be asked anew.
 * @throws Refusal `not_allowed`, `not_found`, `second_person`, `glass_opened`, `not_consented`
 */
export async function consentToGlass(ctx: Ctx<Actor>, { glassId }: GlassInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const glass = await lockGlass(ctx, glassId);
    ensure(canConsent(ctx.actor, glass));
    if (ctx.actor.kind !== "member") throw new Refusal("not_allowed");
    if (glass.consentedAt) throw new Refusal(glass.openedAt ? "glass_opened" : "not_consented");
    await ctx.db
      .update(breakGlass)
      .set({ consentedBy: ctx.actor.id, consentedAt: ctx.now })
      .where(eq(breakGlass.id, glassId));
    record(ctx, "break-glass.consented", subjectOf(glass));
  });
}
