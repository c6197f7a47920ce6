import type { Metadata } from "next";
import { z } from "zod";
import { AppealScreen } from "@/components/moderation/appeal-screen";
import { ModerationFrame } from "@/components/moderation/moderation-frame";
import { requireStaff } from "@/lib/identity/session";
import { findAppeal, listAppeals } from "@/lib/moderation/appeals/queries";
import { listColleagues } from "@/lib/moderation/queues/colleagues";
import { countQueues } from "@/lib/moderation/queues/find-desk";
import { staffName } from "@/lib/moderation/staff-name";
import type { SearchParams } from "@/lib/platform/search-params";
import { getPublication } from "@/lib/publication/queries";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Appeals, moderation" };

/** What doesn't make sense in the address is left out. */
const Search = z.object({
  appeal: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

/** What writers have asked to be read again, with one of it open: the first that the viewer may decide. */
export default async function AppealsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/moderation/appeals", ["moderator", "admin"]);
  const { appeal: asked, after } = Search.parse(await searchParams);
  const list = listAppeals(ctx, { after });
  const [publication, page, appeal, counts, name, colleagues] = await Promise.all([
    getPublication(ctx.db),
    list,
    list.then(({ waiting }) => {
      const id = asked ?? waiting.find(({ barred, claim }) => !barred && (!claim || claim.mine))?.appealId;
      return id ? findAppeal(ctx, id) : null;
    }),
    countQueues(ctx),
    staffName(ctx.db, ctx.actor.id),
    listColleagues(ctx),
  ]);
  return (
    <ModerationFrame publication={publication} current="Queue" name={name} colleagues={colleagues}>
      <AppealScreen
        counts={counts}
        page={page}
        after={after}
        appeal={appeal}
        asked={asked !== undefined && appeal !== null}
        now={ctx.now}
      />
    </ModerationFrame>
  );
}
