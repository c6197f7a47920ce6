import { Icon } from "@/components/ui/icon";
import { claimReviewAction, releaseReviewAction } from "@/lib/moderation/actions";
import type { ModeratorView } from "@/lib/moderation/log/views";
import type { ReviewView } from "@/lib/moderation/reviews/views";
import { listed } from "@/lib/platform/amounts";
import { ClaimForm, HeldBy } from "./claim-form";
import { HandOver } from "./hand-over";

type Props = {
  review: ReviewView;
  /** What the queue is narrowed to, for the way back. */
  within: string;
  /** Colleagues who have it open at this moment. */
  readers: readonly string[];
  /** Colleagues to whom it can be handed. */
  takers: readonly ModeratorView[];
};

/** Who has the item, and who else reads it; taking it, letting it go, and handing it to somebody. */
export function ClaimBar({ review, within, readers, takers }: Props) {
  const { reviewId, queue, claim, closedAt, own } = review;
  if (closedAt !== null || (own && !claim)) return null;
  const others = readers.filter((name) => name !== claim?.by);
  const reading = others.length > 0 && (
    <span className="cluster ds dim gap-1.5">
      <Icon name="eye" />
      {listed(others)} {others.length === 1 ? "is" : "are"} reading this too
    </span>
  );
  if (claim && !claim.mine) {
    return (
      <div className="cluster gap-2">
        <HeldBy name={claim.by} />
        {reading}
      </div>
    );
  }
  return (
    <div className="cluster gap-2">
      <ClaimForm until={claim?.until} take={claimReviewAction} release={releaseReviewAction}>
        <input type="hidden" name="reviewId" value={reviewId} />
        <input type="hidden" name="queue" value={queue} />
        <input type="hidden" name="within" value={within} />
      </ClaimForm>
      {takers.length > 0 && <HandOver reviewId={reviewId} queue={queue} within={within} takers={takers} />}
      {reading}
    </div>
  );
}
