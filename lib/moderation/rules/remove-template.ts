import { eq } from "drizzle-orm";
import { reasonTemplates } from "@/db/schema/rules";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import type { RemoveTemplateInput } from "./schemas";

/** Takes away a sentence; what was sent as it began stays as it was sent. @throws Refusal `not_allowed`, `not_found` */
export async function removeTemplate(ctx: Ctx<Actor>, { id }: RemoveTemplateInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const [gone] = await ctx.db
      .delete(reasonTemplates)
      .where(eq(reasonTemplates.id, id))
      .returning({ ruleId: reasonTemplates.ruleId });
    if (!gone) throw new Refusal("not_found");
    record(ctx, "template.removed", { kind: "rule", id: gone.ruleId });
  });
}
