import { eq, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { crisisLines } from "@/db/schema/crisis";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { helpTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import type { CrisisLineInput } from "./schemas";

/**
 * Adds a line at the end of its country, or changes one. Either way it counts as written down today and not as
 * confirmed: whoever changes a number confirms it anew. @throws Refusal `not_allowed`, `not_found`
 */
export async function saveCrisisLine(ctx: Ctx<Actor>, { id, ...input }: CrisisLineInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const { region, phone = null, texting = null, web = null } = input;
    const line = { ...input, phone, texting, web, checkedOn: ctx.now.toISOString().slice(0, 10) };
    if (id) {
      const changed = await ctx.db
        .update(crisisLines)
        .set({ ...line, confirmedAt: null, confirmedBy: null })
        .where(eq(crisisLines.id, id))
        .returning({ id: crisisLines.id });
      if (changed.length === 0) throw new Refusal("not_found");
    } else {
      const last = sql<number>`coalesce((select max(ordinal) from ${crisisLines} where region = ${region}),
        (select max(ordinal) + 10 from ${crisisLines}), 0)`;
      await ctx.db.insert(crisisLines).values({ ...line, id: newId(ctx.now), ordinal: last });
    }
    record(ctx, "crisis-line.saved", { kind: "crisis_line", id: id ?? null, details: { region } });
    expire(ctx, helpTag);
  });
}
