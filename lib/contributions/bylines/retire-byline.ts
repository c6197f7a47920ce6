import { and, eq, isNull } from "drizzle-orm";
import { bylines } from "@/db/schema/identity";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";

/** Stops using a name. What was signed with it keeps it; the name is free again. @throws Refusal `not_found` */
export async function retireByline(ctx: Ctx<Actor>, { bylineId }: { bylineId: string }): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== "member") throw new Refusal("sign_in_first");
    const retired = await ctx.db
      .update(bylines)
      .set({ retiredAt: ctx.now })
      .where(and(eq(bylines.id, bylineId), eq(bylines.memberId, actor.id), isNull(bylines.retiredAt)))
      .returning({ id: bylines.id });
    if (retired.length === 0) throw new Refusal("not_found");
    record(ctx, "byline.retired", { kind: "byline", id: bylineId });
  });
}
