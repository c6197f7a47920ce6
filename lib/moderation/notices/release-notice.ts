import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { releaseClaim } from "../claims/release-claim";
import { canSeeQueue } from "../policy";
import type { NoticeItemInput } from "./schemas";

/** Lets go of a notice. Nothing happens where one doesn't hold it. @throws Refusal `not_allowed` */
export async function releaseNotice(ctx: Ctx<Actor>, { noticeId }: NoticeItemInput): Promise<void> {
  ensure(canSeeQueue(ctx.actor, "legal-notices"));
  await releaseClaim(ctx, "notice", noticeId);
}
