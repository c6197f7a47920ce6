import type { Metadata } from "next";
import { AccountFrame } from "@/components/account/account-frame";
import { ContributionCard } from "@/components/account/contribution-card";
import { waitInWords } from "@/components/account/contribution-words";
import { FromTheModerators } from "@/components/account/from-the-moderators";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import type { ContributionState, Queue } from "@/db/vocabulary";
import { canRevise, canWithdraw } from "@/lib/contributions/policy";
import { listMyContributions } from "@/lib/contributions/queries";
import type { MyContributionView } from "@/lib/contributions/views";
import { requireMember } from "@/lib/identity/session";
import { listMyGlassNotices } from "@/lib/moderation/break-glass/queries";
import { findCareAside } from "@/lib/moderation/crisis/queries";
import { expectedWait } from "@/lib/moderation/reviews/expected-wait";
import { listMySanctions } from "@/lib/moderation/sanctions/queries";
import type { Ctx } from "@/lib/platform/context";
import { one, type SearchParams } from "@/lib/platform/search-params";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "What I have written" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

export default async function ContributionsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireMember("/account/contributions");
  const { after: asked, taken } = await searchParams;
  const after = one(asked);
  const [{ items, next }, sanctions, glasses, publication] = await Promise.all([
    listMyContributions(ctx, { after }),
    listMySanctions(ctx),
    listMyGlassNotices(ctx),
    getCachedPublication(),
  ]);
  const care = items.some(isDark) ? await findCareAside(ctx.db) : undefined;
  const waits = await measureWaits(
    ctx,
    publication.promiseHours,
    items.flatMap(({ queue }) => queue ?? []),
  );
  return (
    <AccountFrame
      publication={publication}
      title="What I have written"
      here="/account/contributions"
      lead="Everything you have sent, whatever name it bears or doesn’t bear. Nobody but you sees this list."
    >
      {one(taken) === "back" && (
        <Notice tone="good" role="status">
          <p>
            It is taken back. Its words are gone from this site, and so is everything here that led from it to
            you. Replies to it stay.
          </p>
        </Notice>
      )}
      <FromTheModerators sanctions={sanctions} glasses={glasses} />
      {items.length === 0 ? (
        <Empty title="Nothing yet" level={2} />
      ) : (
        <ol className="stack gap-5">
          {items.map((item) => (
            <ContributionCard
              key={item.id}
              contribution={item}
              wait={item.queue && (waits.get(item.queue) ?? null)}
              care={isDark(item) ? care : undefined}
              may={{ change: canRevise(own(item)).allowed, takeBack: canWithdraw(own(item)).allowed }}
            />
          ))}
        </ol>
      )}
      {(after || next) && (
        <Pager
          label="Pages of what you have written"
          here={after ? "Earlier ones" : "The newest"}
          back={after ? { href: "/account/contributions", label: "The newest" } : undefined}
          next={
            next
              ? { href: `/account/contributions?after=${encodeURIComponent(next)}`, label: "Earlier ones" }
              : undefined
          }
        />
      )}
    </AccountFrame>
  );
}

/** Lines to call stand with what waits and is dark, and with what somebody wrote about it. */
const isDark = ({ care, queue, messages }: MyContributionView) =>
  (care && queue !== null) || messages.length > 0;

const own = ({ state }: { state: ContributionState }) => ({ owned: true, state });

/** How long the queues that something of the viewer's waits in take at present, in words. */
async function measureWaits(
  ctx: Ctx,
  promiseHours: number,
  queues: readonly Queue[],
): Promise<Map<Queue, string>> {
  const measured = await Promise.all(
    [...new Set(queues)].map(async (queue) => {
      const wait = await expectedWait(ctx.db, queue, ctx.now);
      return [queue, waitInWords(wait, promiseHours)] as const;
    }),
  );
  return new Map(measured);
}
