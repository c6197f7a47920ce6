import type { Metadata } from "next";
import { LogScreen } from "@/components/moderation/log-screen";
import { ModerationFrame } from "@/components/moderation/moderation-frame";
import type { Member } from "@/lib/identity/actor";
import { requireStaff } from "@/lib/identity/session";
import { listPast } from "@/lib/moderation/log/list-past";
import { listConduct, listDecisions, listModerators } from "@/lib/moderation/log/queries";
import { LogInput } from "@/lib/moderation/log/schemas";
import { listColleagues } from "@/lib/moderation/queues/colleagues";
import { listRules } from "@/lib/moderation/rules/queries";
import { staffName } from "@/lib/moderation/staff-name";
import type { Ctx } from "@/lib/platform/context";
import type { SearchParams } from "@/lib/platform/search-params";
import { getPublication } from "@/lib/publication/queries";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Log, moderation" };

/** What was decided and done, by whom, when and under which rule. */
export default async function LogPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/moderation/log", ["moderator", "admin"]);
  const query = await searchParams;
  const filter = LogInput.parse(query);
  const [publication, moderators, rules, log, name, colleagues] = await Promise.all([
    getPublication(ctx.db),
    listModerators(ctx),
    listRules(ctx),
    readLog(ctx, filter, query.show),
    staffName(ctx.db, ctx.actor.id),
    listColleagues(ctx),
  ]);
  return (
    <ModerationFrame publication={publication} current="Log" name={name} colleagues={colleagues}>
      <LogScreen filter={filter} moderators={moderators} rules={rules} log={log} />
    </ModerationFrame>
  );
}

async function readLog(ctx: Ctx<Member>, filter: LogInput, show: unknown) {
  if (show === "everything") return { conduct: await listConduct(ctx, filter) };
  if (show === "sent") return { past: await listPast(ctx, filter) };
  return { decisions: await listDecisions(ctx, filter) };
}
