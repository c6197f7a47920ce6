import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { Queue } from "@/db/vocabulary";
import type { LastDecisionView } from "@/lib/moderation/log/views";
import type { AgeView, QueueCounts, QueuePageView } from "@/lib/moderation/queues/views";
import { amount, capital, inWords } from "@/lib/platform/amounts";
import { LastDecision } from "./last-decision";
import { itemHref, queueHref } from "./paths";
import { QueueChips } from "./queue-chips";
import { QueueItem } from "./queue-item";
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
  now,
  promiseHours,
  className,
}: Props) {
  const waiting = counts[queue] ?? 0;
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
        {page.items.length === 0 ? (
          <Empty title={after ? "That was all of them." : "Nothing is waiting here."} level={2} />
        ) : (
          <ol className="qlist" aria-label="Waiting items">
            {page.items.map((item) => (
              <li key={item.reviewId}>
                <QueueItem
                  item={item}
                  href={itemHref(queue, item.reviewId, after)}
                  current={item.reviewId === current}
                  asked={asked}
                  now={now}
                  promiseHours={promiseHours}
                />
              </li>
            ))}
          </ol>
        )}
        {(after || page.next) && (
          <nav className="cluster apart" aria-label="Pages of the queue">
            {after ? (
              <Link className="btn quiet" href={queueHref(queue)} prefetch={false}>
                <Icon name="arrow-left" />
                To the top
              </Link>
            ) : (
              <span />
            )}
            {page.next && (
              <Link className="btn quiet" href={queueHref(queue, page.next)} prefetch={false} rel="next">
                {capital(inWords(page.items.length))} more
                <Icon name="arrow-right" />
              </Link>
            )}
          </nav>
        )}
      </div>
      <LastDecision last={last} />
    </section>
  );
}
