import type { Metadata } from "next";
import { z } from "zod";
import { ModerationFrame } from "@/components/moderation/moderation-frame";
import { ReadingScreen } from "@/components/moderation/reading-screen";
import { requireStaff } from "@/lib/identity/session";
import { getReadingDesk } from "@/lib/moderation/double-readings/queries";
import { listColleagues } from "@/lib/moderation/queues/colleagues";
import { listRules } from "@/lib/moderation/rules/queries";
import { staffName } from "@/lib/moderation/staff-name";
import type { SearchParams } from "@/lib/platform/search-params";
import { getPublication } from "@/lib/publication/queries";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Read twice, moderation" };

/** What doesn't make sense in the address is left out. */
const Search = z.object({ reading: z.uuid().optional().catch(undefined) });

/** What was drawn by chance to be read a second time: the next of it, or what came of one. */
export default async function DoubleReadingsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/moderation/double-readings", ["moderator", "admin"]);
  const { reading: asked } = Search.parse(await searchParams);
  const [publication, desk, rules, name, colleagues] = await Promise.all([
    getPublication(ctx.db),
    getReadingDesk(ctx, { asked }),
    listRules(ctx),
    staffName(ctx.db, ctx.actor.id),
    listColleagues(ctx),
  ]);
  return (
    <ModerationFrame publication={publication} current="Read twice" name={name} colleagues={colleagues}>
      <ReadingScreen desk={desk} rules={rules} asked={asked !== undefined} />
    </ModerationFrame>
  );
}
