import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";

/** Has the worker learn a score now instead of at night. Asked for twice, it is learned once. @throws Refusal `not_allowed` */
export async function askForScore(ctx: Ctx<Actor>): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    enqueue(ctx, { task: "train-score", payload: {}, key: "train-score" });
    record(ctx, "score.asked", { kind: "score", id: null });
  });
}
