import { eq } from "drizzle-orm";
import { crisisLines } from "@/db/schema/crisis";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { helpTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import type { CrisisLineIdInput } from "./schemas";

/** An admin has made sure today that the line is what it says. @throws Refusal `not_allowed`, `not_found` */
export async function confirmCrisisLine(ctx: Ctx<Actor>, { id }: CrisisLineIdInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const [line] = await ctx.db
      .update(crisisLines)
      .set({ confirmedAt: ctx.now, confirmedBy: ctx.actor.id ?? null })
      .where(eq(crisisLines.id, id))
      .returning({ region: crisisLines.region });
    if (!line) throw new Refusal("not_found");
    record(ctx, "crisis-line.confirmed", { kind: "crisis_line", id, details: { region: line.region } });
    expire(ctx, helpTag);
  });
}
