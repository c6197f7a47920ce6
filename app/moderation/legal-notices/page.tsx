import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ModerationFrame } from "@/components/moderation/moderation-frame";
import { NoticeScreen } from "@/components/notices/notice-screen";
import type { Member } from "@/lib/identity/actor";
import { requireStaff } from "@/lib/identity/session";
import { getNotice, listNotices } from "@/lib/moderation/notices/queries";
import type { NoticeView } from "@/lib/moderation/notices/views";
import { canSeeQueue } from "@/lib/moderation/policy";
import { listColleagues } from "@/lib/moderation/queues/colleagues";
import { countQueues } from "@/lib/moderation/queues/find-desk";
import { listRules } from "@/lib/moderation/rules/queries";
import { staffName } from "@/lib/moderation/staff-name";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import type { SearchParams } from "@/lib/platform/search-params";
import { getPublication } from "@/lib/publication/queries";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Legal notices, moderation" };

/** What doesn't make sense in the address is left out. */
const Search = z.object({
  notice: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
  show: z.literal("closed").optional().catch(undefined),
});

/** Notices that something published is illegal, for those to whom they were granted. */
export default async function LegalNoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/moderation/legal-notices", ["moderator", "admin"]);
  if (!canSeeQueue(ctx.actor, "legal-notices").allowed) notFound();
  const { notice: asked, after, show } = Search.parse(await searchParams);
  const closed = show === "closed";
  const list = listNotices(ctx, { closed, after });
  const [publication, page, notice, counts, rules, name, colleagues] = await Promise.all([
    getPublication(ctx.db),
    list,
    asked
      ? findNotice(ctx, asked)
      : list.then(({ items: [first] }) => first && findNotice(ctx, first.noticeId)),
    countQueues(ctx),
    listRules(ctx),
    staffName(ctx.db, ctx.actor.id),
    listColleagues(ctx),
  ]);
  return (
    <ModerationFrame publication={publication} current="Queue" name={name} colleagues={colleagues}>
      <NoticeScreen
        counts={counts}
        page={page}
        closed={closed}
        after={after}
        notice={notice ?? null}
        asked={asked !== undefined && notice !== null}
        rules={rules}
        now={ctx.now}
      />
    </ModerationFrame>
  );
}

/** An address may name what isn't there; the list is still of use. */
async function findNotice(ctx: Ctx<Member>, id: string): Promise<NoticeView | null> {
  try {
    return await getNotice(ctx, id);
  } catch (error) {
    if (error instanceof Refusal && error.code === "not_found") return null;
    throw error;
  }
}
