import type { Metadata } from "next";
import { z } from "zod";
import { GlassScreen } from "@/components/moderation/glass-screen";
import { ModerationFrame } from "@/components/moderation/moderation-frame";
import { requireStaff } from "@/lib/identity/session";
import { listGlasses } from "@/lib/moderation/break-glass/queries";
import { listColleagues } from "@/lib/moderation/queues/colleagues";
import { staffName } from "@/lib/moderation/staff-name";
import type { SearchParams } from "@/lib/platform/search-params";
import { getPublication } from "@/lib/publication/queries";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Break-glass, moderation" };

const Search = z.object({
  pen: z.uuid().optional().catch(undefined),
  contribution: z.uuid().optional().catch(undefined),
});

/** Who asked to see who is behind what, who consented, and what came of it. */
export default async function BreakGlassPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/moderation/break-glass", ["moderator", "admin"]);
  const { pen, contribution } = Search.parse(await searchParams);
  const [publication, glasses, name, colleagues] = await Promise.all([
    getPublication(ctx.db),
    listGlasses(ctx),
    staffName(ctx.db, ctx.actor.id),
    listColleagues(ctx),
  ]);
  const asking = pen
    ? ({ of: "pen", id: pen } as const)
    : contribution
      ? ({ of: "contribution", id: contribution } as const)
      : undefined;
  return (
    <ModerationFrame publication={publication} current="Break-glass" name={name} colleagues={colleagues}>
      <GlassScreen glasses={glasses} asking={asking} />
    </ModerationFrame>
  );
}
