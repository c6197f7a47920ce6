import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { Queue } from "@/db/vocabulary";
import type { BatchView } from "@/lib/moderation/bulk/views";
import type { CareDeskView } from "@/lib/moderation/crisis/views";
import type { LastDecisionView, ModeratorView } from "@/lib/moderation/log/views";
import { type Narrow, narrowQuery } from "@/lib/moderation/queues/schemas";
import type {
  AgeView,
  HandedItemView,
  NarrowChoicesView,
  QueueCounts,
  QueuePageView,
  QueueViewView,
} from "@/lib/moderation/queues/views";
import type { ReviewView } from "@/lib/moderation/reviews/views";
import type { RuleView } from "@/lib/moderation/rules/views";
import { ClaimBar } from "./claim-bar";
import { ContextPane } from "./context-pane";
import { DecisionForm } from "./decision-form";
import { DeskKeys } from "./desk-keys";
import { ItemPane } from "./item-pane";
import { KeepClaim } from "./keep-claim";
import { lastWords } from "./last-decision";
import { offersFor, passOffer } from "./offers";
import { itemHref, queueHref } from "./paths";
import { placeInWords } from "./place-in-words";
import { batchWords } from "./queue-batch";
import { QueuePane } from "./queue-pane";
import { QueuePulse } from "./queue-pulse";

type Props = {
  queue: Queue;
  counts: QueueCounts;
  ages: readonly AgeView[];
  page: QueuePageView;
  after?: string;
  /** The item on the screen; nothing where all is done. */
  review: ReviewView | null;
  /** The care taken with it, where it may be a crisis. */
  care: CareDeskView | null;
  /** Somebody asked for this item. Otherwise it is only the first, and a phone shows the list. */
  asked: boolean;
  verdict?: string;
  rules: readonly RuleView[];
  last: LastDecisionView | null;
  now: Date;
  promiseHours: number;
  /** The viewer's last step, where it decided several; and what became of the selection that led here. */
  lastBatch: BatchView | null;
  batch: BatchView | null;
  narrow: Narrow;
  views: readonly QueueViewView[];
  choices: NarrowChoicesView | null;
  handed: readonly HandedItemView[];
  /** The word for what the page was made of. */
  pulse: string;
  /** Who else has the item open, and to whom it can be handed. */
  readers: readonly string[];
  takers: readonly ModeratorView[];
};

/** The queue in three panes: what waits, the item with its decision, and what surrounds it. On a phone, one pane. */
export function QueueScreen({ review, care, asked, verdict, rules, pulse, readers, takers, ...list }: Props) {
  const { queue, page, after, last, now, promiseHours, narrow, lastBatch } = list;
  const within = narrowQuery(narrow);
  const item = review?.reviewId;
  const reasons = rules.map(({ number, title, template, templates }) => ({
    number,
    title,
    template,
    templates,
  }));
  return (
    <>
      <p className="sr" role="status">
        {lastBatch ? `Last: ${batchWords(lastBatch)}` : last && lastWords(last)}
      </p>
      {review && asked && (
        <MobileStep
          queue={queue}
          page={page}
          after={after}
          narrow={narrow}
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
              care={care}
              now={now}
              promiseHours={promiseHours}
              className={asked ? "pane ipane" : "pane ipane max-lg:hidden"}
              claim={<ClaimBar review={review} within={within} readers={readers} takers={takers} />}
              decision={
                <DecisionForm
                  key={`${review.reviewId} ${review.revision} ${review.closedAt?.toISOString()}`}
                  reviewId={review.reviewId}
                  contributionId={review.contributionId}
                  revision={review.revision}
                  queue={queue}
                  within={within}
                  open={review.closedAt === null}
                  pass={passOffer(review)}
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
      {review && review.closedAt === null && (
        <KeepClaim what="review" id={review.reviewId} held={review.claim?.mine ?? false} />
      )}
      <QueuePulse query={pulseQuery(queue, after, narrow, asked ? item : undefined)} pulse={pulse} />
      <DeskKeys item={item} />
    </>
  );
}

/** The page as its pulse is asked for: the item by its name only where it was asked for by its name. */
function pulseQuery(queue: Queue, after: string | undefined, narrow: Narrow, asked?: string): string {
  const query = new URLSearchParams(narrowQuery(narrow));
  query.set("queue", queue);
  if (after) query.set("after", after);
  if (asked) query.set("review", asked);
  return query.toString();
}

type StepProps = {
  queue: Queue;
  page: QueuePageView;
  after?: string;
  narrow: Narrow;
  item: string;
  total: number;
};

/** On a phone: back to the list, where in it one is, and the next item. */
function MobileStep({ queue, page, after, narrow, item, total }: StepProps) {
  const at = page.items.findIndex(({ reviewId }) => reviewId === item);
  const next = page.items[at + 1];
  return (
    <nav className="mstep" aria-label="Items">
      <Link className="btn quiet" href={queueHref(queue, after, narrow)} prefetch={false}>
        <Icon name="arrow-left" />
        Queue
      </Link>
      <span className="ds dim">{after || at === -1 ? `One of ${total}` : placeInWords(at + 1, total)}</span>
      {next ? (
        <Link
          className="btn icon"
          href={itemHref(queue, next.reviewId, after, narrow)}
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
