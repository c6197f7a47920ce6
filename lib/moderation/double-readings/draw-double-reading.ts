import { sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import type { Queue, Verdict } from "@/db/vocabulary";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, write } from "@/lib/platform/context";
import { newestSetting } from "../settings/newest-setting";
import { canBeReadTwice } from "./policy";

type Decided = { decisionId: string; contribution: Contribution; queue: Queue; verdict: Verdict };

/**
 * Draws a decision for a double reading, by chance alone and as often as is set, where there is somebody else to read
 * it. The database draws, with the last statement of the decision's transaction. What was read again on an appeal has
 * been read twice already.
 */
export function drawDoubleReading(
  ctx: Ctx<Actor>,
  { decisionId, contribution, queue, verdict }: Decided,
): void {
  if (!canBeReadTwice({ queue, kind: contribution.kind, verdict }).allowed) return;
  write(ctx, [
    sql`insert into double_readings (id, decision_id, first_decider, drawn_at)
      select ${newId(ctx.now)}::uuid, ${decisionId}::uuid, ${ctx.actor.id ?? null}::uuid, ${ctx.now.toISOString()}::timestamptz
      where random() * 100 < ${newestSetting("readTwicePercent")}
        and exists (select 1 from member_roles where role in ('moderator', 'admin') and member_id <> ${ctx.actor.id ?? null}::uuid)
        and not exists (select 1 from appeals where contribution_id = ${contribution.id}::uuid)`,
  ]);
}
