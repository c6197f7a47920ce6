import { eq } from "drizzle-orm";
import { careSteps } from "@/db/schema/crisis";
import type { CareStep } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";

/** Which steps of care were taken with a review. */
export async function listCareSteps(ctx: Ctx, reviewId: string): Promise<CareStep[]> {
  const taken = await ctx.db
    .select({ step: careSteps.step })
    .from(careSteps)
    .where(eq(careSteps.reviewId, reviewId));
  return taken.map(({ step }) => step);
}
