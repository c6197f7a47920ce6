import { and, eq } from "drizzle-orm";
import { appeals } from "@/db/schema/appeals";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canModerate } from "../policy";
import type { AppealRef } from "./schemas";

/** Lets go of an appeal. Nothing happens where one holds none. @throws Refusal `not_allowed` */
export async function releaseAppeal(ctx: Ctx<Actor>, { appealId }: AppealRef): Promise<void> {
  ensure(canModerate(ctx.actor));
  if (ctx.actor.kind !== "member") return;
  await ctx.db
    .update(appeals)
    .set({ claimedBy: null, claimLapsesAt: null })
    .where(and(eq(appeals.id, appealId), eq(appeals.claimedBy, ctx.actor.id)));
}
