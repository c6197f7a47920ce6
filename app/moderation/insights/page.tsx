import type { Metadata } from "next";
import { InsightsScreen } from "@/components/insights/insights-screen";
import { ModerationFrame } from "@/components/moderation/moderation-frame";
import { requireStaff } from "@/lib/identity/session";
import { getInsights } from "@/lib/moderation/insights/queries";
import { InsightsInput } from "@/lib/moderation/insights/schemas";
import { listColleagues } from "@/lib/moderation/queues/colleagues";
import { staffName } from "@/lib/moderation/staff-name";
import type { SearchParams } from "@/lib/platform/search-params";
import { getPublication } from "@/lib/publication/queries";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Insights, moderation" };

/** How the desk is doing: waits, decisions, what didn't last, what screening held. */
export default async function InsightsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/moderation/insights", ["moderator", "admin"]);
  const [publication, insights, name, colleagues] = await Promise.all([
    getPublication(ctx.db),
    getInsights(ctx, InsightsInput.parse(await searchParams)),
    staffName(ctx.db, ctx.actor.id),
    listColleagues(ctx),
  ]);
  return (
    <ModerationFrame publication={publication} current="Insights" name={name} colleagues={colleagues}>
      <InsightsScreen insights={insights} promiseHours={publication.promiseHours} />
    </ModerationFrame>
  );
}
