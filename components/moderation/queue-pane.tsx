import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { QUEUES, type Queue } from "@/db/vocabulary";
import type { BatchView } from "@/lib/moderation/bulk/views";
import type { LastDecisionView } from "@/lib/moderation/log/views";
import { type Narrow, narrowQuery } from "@/lib/moderation/queues/schemas";
import type {
  AgeView,
  HandedItemView,
  NarrowChoicesView,
  QueueCounts,
  QueuePageView,
  QueueViewView,
} from "@/lib/moderation/queues/views";
import { amount, capital, inWords } from "@/lib/platform/amounts";
import { LastDecision } from "./last-decision";
import { itemHref, queueHref } from "./paths";
import { LastBatch, QueueBatch } from "./queue-batch";
import { QueueChips } from "./queue-chips";
import { QueueHanded } from "./queue-handed";
import { lineWords, QueueItem } from "./queue-item";
import { QueueList } from "./queue-list";
import { QueueNarrow } from "./queue-narrow";
import { ReadToday } from "./queue-read-today";
import { QueueViews } from "./queue-views";
import { WaitingChart } from "./waiting-chart";
import { QUEUE_NAMES } from "./words";

type Props = {
  queue: Queue;
  counts: QueueCounts;
  ages: readonly AgeView[];
  page: QueuePageView;
  /** The review after which this page of the queue begins. */
  after?: string;
  current?: string;
  /** Somebody asked for the current item; otherwise it is only the first. */
  asked: boolean;
  last: LastDecisionView | null;
  /** The viewer's last step, where it decided several. */
  lastBatch: BatchView | null;
  /** What became of a selection, on the page that follows it. */
  batch: BatchView | null;
  narrow: Narrow;
  views: readonly QueueViewView[];
  /** By what it can be narrowed, while somebody narrows it. */
  choices: NarrowChoicesView | null;
  handed: readonly HandedItemView[];
  now: Date;
  promiseHours: number;
  className?: string;
};

/** What waits: how long people have been waiting, the queues with their counts, and the items by urgency and age. */
export function QueuePane({
  queue,
  counts,
  ages,
  page,
  after,
  current,
  asked,
  last,
  lastBatch,
  batch,
  narrow,
  views,
  choices,
  handed,
  now,
  promiseHours,
  className,
}: Props) {
  const waiting = counts[queue] ?? 0;
  const within = narrowQuery(narrow);
  const narrowed = within !== "";
  return (
    <section className={className} aria-label="Queue">
      <div className="qscroll stack gap-3.5">
        <div className="cluster apart">
          <h1>
            {QUEUE_NAMES[queue]}
            <span className="sr">, {amount(waiting, "item", "items")}</span>
          </h1>
          <span className="ds dimmer">Urgent first, then oldest</span>
        </div>
        {waiting > 0 && <WaitingChart ages={ages} />}
        <QueueChips counts={counts} current={queue} />
        <QueueHanded handed={handed} />
        {batch && <QueueBatch batch={batch} />}
        <QueueViews queue={queue} views={views} narrow={narrow} />
        {choices && <QueueNarrow queue={queue} narrow={narrow} choices={choices} />}
        {page.items.length === 0 ? (
          <Empty
            title={
              after
                ? "That was all of them."
                : narrowed
                  ? "Nothing of this kind."
                  : "Nothing is waiting here."
            }
            level={2}
          />
        ) : (
          <QueueList
            queue={queue}
            more={page.next !== null}
            current={current}
            within={within}
            pickable={queue !== "crisis" && queue !== "stories"}
            rows={page.items.map((item) => ({
              id: item.reviewId,
              value: `${item.reviewId}.${item.revision}`,
              label: lineWords(item),
              line: (
                <QueueItem
                  item={item}
                  href={itemHref(queue, item.reviewId, after, narrow)}
                  current={item.reviewId === current}
                  asked={asked}
                  now={now}
                  promiseHours={promiseHours}
                />
              ),
            }))}
          />
        )}
        {(after || page.next) && (
          <nav className="cluster apart" aria-label="Pages of the queue">
            {after ? (
              <Link className="btn quiet" href={queueHref(queue, undefined, narrow)} prefetch={false}>
                <Icon name="arrow-left" />
                To the top
              </Link>
            ) : (
              <span />
            )}
            {page.next && (
              <Link
                className="btn quiet"
                href={queueHref(queue, page.next, narrow)}
                prefetch={false}
                rel="next"
              >
                {capital(inWords(page.items.length))} more
                <Icon name="arrow-right" />
              </Link>
            )}
          </nav>
        )}
      </div>
      <ReadToday item={asked ? current : undefined} elsewhere={elsewhere(counts, queue)} />
      {lastBatch ? (
        <LastBatch batch={lastBatch} within={within} />
      ) : (
        <LastDecision last={last} within={within} />
      )}
    </section>
  );
}

/** Another queue in which something waits, for a change of what one reads; never the hardest one. */
function elsewhere(counts: QueueCounts, queue: Queue) {
  const other = QUEUES.find((one) => one !== queue && one !== "crisis" && (counts[one] ?? 0) > 0);
  return other ? { href: queueHref(other), name: QUEUE_NAMES[other] } : null;
}
