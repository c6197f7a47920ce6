import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { Queue } from "@/db/vocabulary";
import type { LastDecisionView } from "@/lib/moderation/log/views";
import type { AgeView, QueueCounts, QueuePageView } from "@/lib/moderation/queues/views";
import type { ReviewView } from "@/lib/moderation/reviews/views";
import type { RuleView } from "@/lib/moderation/rules/views";
import { ContextPane } from "./context-pane";
import { DecisionForm } from "./decision-form";
import { DeskKeys } from "./desk-keys";
import { ItemPane } from "./item-pane";
import { KeepClaim } from "./keep-claim";
import { lastWords } from "./last-decision";
import { offersFor } from "./offers";
import { itemHref, queueHref } from "./paths";
import { placeInWords } from "./place-in-words";
import { QueuePane } from "./queue-pane";

type Props = {
  queue: Queue;
  counts: QueueCounts;
  ages: readonly AgeView[];
  page: QueuePageView;
  after?: string;
  /** The item on the screen; nothing where all is done. */
  review: ReviewView | null;
  /** Somebody asked for this item. Otherwise it is only the first, and a phone shows the list. */
  asked: boolean;
  verdict?: string;
  rules: readonly RuleView[];
  last: LastDecisionView | null;
  now: Date;
  promiseHours: number;
};

/** The queue in three panes: what waits, the item with its decision, and what surrounds it. On a phone, one pane. */
export function QueueScreen({ review, asked, verdict, rules, ...list }: Props) {
  const { queue, page, after, last, now, promiseHours } = list;
  const item = review?.reviewId;
  const reasons = rules.map(({ number, title, template }) => ({ number, title, template }));
  return (
    <>
      <p className="sr" role="status">
        {last && lastWords(last)}
      </p>
      {review && asked && (
        <MobileStep
          queue={queue}
          page={page}
          after={after}
          item={review.reviewId}
          total={list.counts[queue] ?? 0}
        />
      )}
      <main className="panes queue">
        <QueuePane
          {...list}
          current={item}
          asked={asked}
          className={asked ? "pane qpane" : "pane qpane max-lg:block"}
        />
        {review ? (
          <>
            <ItemPane
              key={review.reviewId}
              review={review}
              now={now}
              promiseHours={promiseHours}
              className={asked ? "pane ipane" : "pane ipane max-lg:hidden"}
              decision={
                <DecisionForm
                  key={`${review.reviewId} ${review.revision} ${review.closedAt?.toISOString()}`}
                  reviewId={review.reviewId}
                  contributionId={review.contributionId}
                  revision={review.revision}
                  queue={queue}
                  open={review.closedAt === null}
                  offers={offersFor(review)}
                  reasons={reasons}
                  chosen={verdict}
                  dots={<Icon name="ellipsis" />}
                />
              }
            />
            <ContextPane
              review={review}
              reasons={reasons}
              className={asked ? "pane cpane stack gap-5.5" : "pane cpane stack gap-5.5 max-lg:hidden"}
            />
          </>
        ) : (
          <section className="pane max-lg:hidden" id="main" aria-label="Item">
            <Empty title="Everything here has been read." level={2}>
              New ones come up by themselves.
            </Empty>
          </section>
        )}
      </main>
      {review?.claim?.mine && <KeepClaim reviewId={review.reviewId} />}
      <DeskKeys item={item} />
    </>
  );
}

type StepProps = { queue: Queue; page: QueuePageView; after?: string; item: string; total: number };

/** On a phone: back to the list, where in it one is, and the next item. */
function MobileStep({ queue, page, after, item, total }: StepProps) {
  const at = page.items.findIndex(({ reviewId }) => reviewId === item);
  const next = page.items[at + 1];
  return (
    <nav className="mstep" aria-label="Items">
      <Link className="btn quiet" href={queueHref(queue, after)} prefetch={false}>
        <Icon name="arrow-left" />
        Queue
      </Link>
      <span className="ds dim">{after || at === -1 ? `One of ${total}` : placeInWords(at + 1, total)}</span>
      {next ? (
        <Link
          className="btn icon"
          href={itemHref(queue, next.reviewId, after)}
          prefetch={false}
          aria-label="Next item"
        >
          <Icon name="arrow-right" />
        </Link>
      ) : (
        <span className="w-tap" />
      )}
    </nav>
  );
}
