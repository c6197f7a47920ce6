import { and, eq } from "drizzle-orm";
import { notices } from "@/db/schema/notices";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canSeeQueue } from "../policy";
import type { NoticeItemInput } from "./schemas";

/** Lets go of a notice. Nothing happens where one doesn't hold it. @throws Refusal `not_allowed` */
export async function releaseNotice(ctx: Ctx<Actor>, { noticeId }: NoticeItemInput): Promise<void> {
  ensure(canSeeQueue(ctx.actor, "legal-notices"));
  if (!ctx.actor.id) return;
  await ctx.db
    .update(notices)
    .set({ claimedBy: null, claimLapsesAt: null })
    .where(and(eq(notices.id, noticeId), eq(notices.claimedBy, ctx.actor.id)));
}
