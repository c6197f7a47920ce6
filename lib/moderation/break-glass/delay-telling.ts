import { eq } from "drizzle-orm";
import { breakGlass } from "@/db/schema/break-glass";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { subjectOf } from "./ask-glass";
import { lockGlass } from "./lock-glass";
import { canDelayTelling } from "./policy";
import type { DelayTellingInput } from "./schemas";

/**
 * Has the writer told on a later day, because of a legal order: by an admin, with the order as its reason. It can be
 * put off and never left out.
 * @throws Refusal `not_allowed`, `not_found`, `not_delayable`, `until_past`
 */
export async function delayTelling(ctx: Ctx<Actor>, input: DelayTellingInput): Promise<void> {
  const { glassId, until, reason } = input;
  await inTransaction(ctx, async (ctx) => {
    const glass = await lockGlass(ctx, glassId);
    ensure(canDelayTelling(ctx.actor, glass, ctx.now));
    if (ctx.actor.kind !== "member") throw new Refusal("not_allowed");
    const tellAt = new Date(`${until}T09:00:00Z`);
    if (!glass.tellAt || tellAt <= glass.tellAt) throw new Refusal("until_past", { field: "until" });
    await ctx.db
      .update(breakGlass)
      .set({ tellAt, delayedBy: ctx.actor.id, delayReason: reason })
      .where(eq(breakGlass.id, glassId));
    enqueue(ctx, {
      task: "tell-of-break-glass",
      payload: { glassId },
      key: `break-glass:${glassId}`,
      runAt: tellAt.toISOString(),
    });
    const subject = subjectOf(glass);
    record(ctx, "break-glass.telling-delayed", { ...subject, details: { ...subject.details, until } });
  });
}
