import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { staffName } from "../staff-name";
import type { Appeal } from "./lock-appeal";

/** Refuses what is decided already, saying who and what. @throws Refusal `appeal_decided` */
export async function ensureWaiting(ctx: Ctx, { outcome, decidedBy }: Appeal): Promise<void> {
  if (!outcome) return;
  throw new Refusal("appeal_decided", { values: { who: await staffName(ctx.db, decidedBy), outcome } });
}
