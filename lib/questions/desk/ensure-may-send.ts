import type { Actor } from "@/lib/identity/actor";
import { listCounting } from "@/lib/moderation/sanctions/list-counting";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canSendFromDesk } from "../policy";

/**
 * Refuses whoever may send nothing from the desk at present. Drafts can be written all the while.
 * @throws Refusal `not_allowed`, `warning_unread`, `suspended`, `banned`, `answers_held`
 */
export async function ensureMaySend(ctx: Ctx<Actor>): Promise<void> {
  if (ctx.actor.kind !== "member") throw new Refusal("not_allowed");
  ensure(canSendFromDesk(await listCounting(ctx, ctx.actor.id)));
}
