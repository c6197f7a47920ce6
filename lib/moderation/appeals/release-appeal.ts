import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { releaseClaim } from "../claims/release-claim";
import { canModerate } from "../policy";
import type { AppealRef } from "./schemas";

/** Lets go of an appeal. Nothing happens where one holds none. @throws Refusal `not_allowed` */
export async function releaseAppeal(ctx: Ctx<Actor>, { appealId }: AppealRef): Promise<void> {
  ensure(canModerate(ctx.actor));
  await releaseClaim(ctx, "appeal", appealId);
}
