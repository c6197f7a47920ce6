import type { appeals } from "@/db/schema/appeals";
import { type Ctx, count } from "@/lib/platform/context";

/** Counts appeals that wait. Those that a grant is needed for are counted by themselves, so that no count tells of them. */
export function countWaiting(
  ctx: Ctx,
  { needsGrant }: Pick<typeof appeals.$inferSelect, "needsGrant">,
  by: number,
): void {
  count(ctx, needsGrant ? `appeals:${needsGrant}` : "appeals", "waiting", by);
}
