import { eq } from "drizzle-orm";
import { breakGlass } from "@/db/schema/break-glass";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";

/** Reads a request and locks it for the rest of the transaction. @throws Refusal `not_found` */
export async function lockGlass(ctx: Ctx, id: string): Promise<typeof breakGlass.$inferSelect> {
  const [glass] = await ctx.db.select().from(breakGlass).where(eq(breakGlass.id, id)).for("update");
  if (!glass) throw new Refusal("not_found");
  return glass;
}
