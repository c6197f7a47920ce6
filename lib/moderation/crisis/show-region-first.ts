import { eq, sql } from "drizzle-orm";
import { crisisLines } from "@/db/schema/crisis";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { helpTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import type { RegionInput } from "./schemas";

/** Puts a country before all others: its lines are those that writers see at once. @throws Refusal `not_allowed`, `not_found` */
export async function showRegionFirst(ctx: Ctx<Actor>, { region }: RegionInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const moved = await ctx.db
      .update(crisisLines)
      .set({
        // Before the first, and in the order that they have among themselves.
        ordinal: sql`ordinal - (select max(ordinal) from ${crisisLines} where region = ${region})
          + (select min(ordinal) from ${crisisLines}) - 1`,
      })
      .where(eq(crisisLines.region, region))
      .returning({ id: crisisLines.id });
    if (moved.length === 0) throw new Refusal("not_found");
    record(ctx, "crisis-line.region-first", { kind: "crisis_line", id: null, details: { region } });
    expire(ctx, helpTag);
  });
}
