import type { BylineKind } from "@/db/vocabulary";
import { type Ctx, enqueue } from "@/lib/platform/context";
import { configuredServices } from "./configured-services";

/** For so long a decision may be taken back without anybody outside having heard of it. */
const HOUR = 3_600_000;

/** Has the services that learn be told what people decided, once it has stood for an hour since the last word on it. */
export function requestLesson(ctx: Ctx, { id, bylineKind }: { id: string; bylineKind: BylineKind }): void {
  if (bylineKind !== "display" && bylineKind !== "pen") return;
  if (!configuredServices().some(({ teach }) => teach)) return;
  enqueue(ctx, {
    task: "teach-outside",
    payload: { contributionId: id },
    key: `teach:${id}`,
    runAt: new Date(ctx.now.getTime() + HOUR).toISOString(),
  });
}
