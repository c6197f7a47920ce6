import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import type { CareDeskView } from "@/lib/moderation/crisis/views";
import type { ReviewView } from "@/lib/moderation/reviews/views";
import { CarePane } from "./care-pane";
import { coverWords } from "./cover-words";
import { ItemWords } from "./item-words";
import { Repeats } from "./repeats";
import { Reports } from "./reports";
import { Revisions } from "./revisions";
import { Signals } from "./signals";
import { isLate, waitingWords } from "./waiting";
import { KINDS, STATES, signature } from "./words";

type Props = {
  review: ReviewView;
  /** The care taken with it, where it may be a crisis. */
  care: CareDeskView | null;
  now: Date;
  promiseHours: number;
  decision: ReactNode;
  claim: ReactNode;
  className?: string;
};

/** The contribution: what it is, who has it, its words with what screening found in them, and why it waits. */
export function ItemPane({ review, care, now, promiseHours, decision, claim, className }: Props) {
  const { kind, byline, openedAt, closedAt, own } = review;
  const signed = signature(byline);
  const covered = coverWords([
    ...(review.queue === "crisis" ? ["crisis"] : []),
    ...review.signals.flatMap(({ check, severe }) => (severe ? [check] : [])),
  ]);
  const waits =
    closedAt === null ? `waiting ${waitingWords(openedAt, now)}` : STATES[review.state].toLowerCase();
  return (
    <section className={className ?? "pane ipane"} id="main" aria-label="Item">
      <div className="iscroll stack gap-4">
        <h2 className="sr" id="item" tabIndex={-1}>
          {whatItIs(review)} by {signed.name}, {waits}
        </h2>
        <div className="cluster apart gap-x-3 gap-y-1.5">
          <p className="cluster gap-x-2.5 gap-y-1.5">
            <Tag tone={KINDS[kind].tone}>
              <Icon name={KINDS[kind].icon} />
              {whatItIs(review)}
            </Tag>
            {review.edit && <Tag>An edit</Tag>}
            {review.signals.some(({ check }) => check === "first-contributions") && <Tag>New writer</Tag>}
            {closedAt === null && isLate(openedAt, now, promiseHours) && (
              <Tag tone="held">
                <Icon name="hourglass" />
                Past the promise
              </Tag>
            )}
            <span className="ds dimmer">{waits}</span>
          </p>
          {claim}
        </div>
        {own && (
          <div className="notice">
            <Icon name="info" />
            <p>You wrote this, so somebody else decides it.</p>
          </div>
        )}
        <ItemWords review={review} covered={covered}>
          {review.contentNotes.length > 0 && (
            <p className="ds dim mt-1">Content notes: {review.contentNotes.join(", ")}</p>
          )}
        </ItemWords>
        {care && <CarePane review={review} care={care} />}
        <div className="two-c">
          <div className="stack gap-5">
            {review.reports.length > 0 && <Reports review={review} />}
            <Signals signals={review.signals} />
          </div>
          <div className="stack gap-5">
            {review.repeats.length > 0 && <Repeats repeats={review.repeats} />}
            {review.revisions.length > 0 && (
              <Revisions revisions={review.revisions} current={review.revision} />
            )}
          </div>
        </div>
      </div>
      {decision}
    </section>
  );
}

/** "Note in the margin", "Reply", "A pen name": the kind, and where it stands. */
export function whatItIs({ kind, place, nameKind }: ReviewView): string {
  if (nameKind) return nameKind === "pen" ? "A pen name" : "A display name";
  if (kind !== "comment" || !place) return KINDS[kind].word;
  if (place.parent) return "Reply in a thread";
  return place.passage ? "Note in the margin" : "Note under the article";
}
