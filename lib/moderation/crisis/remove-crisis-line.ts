import { eq } from "drizzle-orm";
import { crisisLines } from "@/db/schema/crisis";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { helpTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import type { CrisisLineIdInput } from "./schemas";

/** Takes a line away. @throws Refusal `not_allowed`, `not_found` */
export async function removeCrisisLine(ctx: Ctx<Actor>, { id }: CrisisLineIdInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const [line] = await ctx.db
      .delete(crisisLines)
      .where(eq(crisisLines.id, id))
      .returning({ region: crisisLines.region });
    if (!line) throw new Refusal("not_found");
    record(ctx, "crisis-line.removed", { kind: "crisis_line", id, details: { region: line.region } });
    expire(ctx, helpTag);
  });
}
