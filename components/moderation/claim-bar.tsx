import { Form } from "@/components/form/form";
import { Icon } from "@/components/ui/icon";
import { claimReviewAction, releaseReviewAction } from "@/lib/moderation/actions";
import type { ReviewView } from "@/lib/moderation/reviews/views";
import { DeskTime } from "./desk-time";

/** Who has the item, and until when; taking it and letting it go. */
export function ClaimBar({ review }: { review: ReviewView }) {
  const { reviewId, queue, claim, closedAt, own } = review;
  if (closedAt !== null || (own && !claim)) return null;
  if (claim && !claim.mine) {
    return (
      <p className="cluster ds gap-1.5">
        <Icon name="lock" />
        <span>
          {claim.by} has this until <DeskTime at={claim.until.toISOString()} as="clock" />
        </span>
      </p>
    );
  }
  return (
    <Form
      className="cluster ds gap-2"
      action={claim ? releaseReviewAction : claimReviewAction}
      id="claim"
      key={claim ? "held" : "free"}
    >
      <input type="hidden" name="reviewId" value={reviewId} />
      <input type="hidden" name="queue" value={queue} />
      {claim ? (
        <>
          <span className="cluster gap-1.5">
            <Icon name="lock" />
            <span>
              You hold this until <DeskTime at={claim.until.toISOString()} as="clock" />
            </span>
          </span>
          <button className="chip line" type="submit" data-key="Escape">
            Release <kbd>Esc</kbd>
          </button>
        </>
      ) : (
        <>
          <span className="cluster gap-1.5">
            <Icon name="lock-open" />
            <span>Nobody has this</span>
          </span>
          <button className="chip line" type="submit" data-key="Enter">
            Take it <kbd>↵</kbd>
          </button>
        </>
      )}
    </Form>
  );
}
