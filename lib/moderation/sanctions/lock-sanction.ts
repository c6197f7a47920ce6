import { eq } from "drizzle-orm";
import { sanctions } from "@/db/schema/sanctions";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";

export type Sanction = typeof sanctions.$inferSelect;

/** A sanction, locked: before an appeal against it, and before it is lifted. @throws Refusal `not_found` */
export async function lockSanction(ctx: Ctx, sanctionId: string): Promise<Sanction> {
  const [sanction] = await ctx.db.select().from(sanctions).where(eq(sanctions.id, sanctionId)).for("update");
  if (!sanction) throw new Refusal("not_found");
  return sanction;
}
