import Link from "next/link";
import type { ReactNode } from "react";
import type { noticesHref } from "@/components/notices/paths";
import { Icon } from "@/components/ui/icon";
import type { CaseQueue } from "@/db/vocabulary";
import type { QueueCounts } from "@/lib/moderation/queues/views";
import { amount } from "@/lib/platform/amounts";
import { DeskKeys } from "./desk-keys";
import type { queueHref } from "./paths";
import { QueueChips } from "./queue-chips";
import { QUEUE_NAMES } from "./words";

type Href = ReturnType<typeof queueHref> | ReturnType<typeof noticesHref>;

type Props = {
  queue: CaseQueue;
  counts: QueueCounts;
  /** In which order the list stands, in words. */
  order: string;
  /** The list, where it stands. */
  here: Href;
  /** The case on the screen, if there is one. */
  item: string | undefined;
  /** Somebody asked for it. Otherwise it is only the first, and a phone shows the list. */
  asked: boolean;
  list: ReactNode;
  /** The case and what surrounds it, each in a pane of this class. */
  pane: (className: string) => ReactNode;
  context: (className: string) => ReactNode;
  /** What is said where there is no case to show. */
  empty: ReactNode;
};

/** Whole cases in three panes, like every queue: the list, the one that is open, and what surrounds it. */
export function CaseScreen({ queue, counts, order, here, item, asked, list, pane, context, empty }: Props) {
  const hidden = asked ? "" : " max-lg:hidden";
  return (
    <>
      {item && asked && (
        <nav className="mstep" aria-label="Items">
          <Link className="btn quiet" href={here} prefetch={false}>
            <Icon name="arrow-left" />
            {QUEUE_NAMES[queue]}
          </Link>
          <span className="w-tap" />
        </nav>
      )}
      <main className="panes queue">
        <section className={asked ? "pane qpane" : "pane qpane max-lg:block"} aria-label="Queue">
          <div className="qscroll stack gap-3.5">
            <div className="cluster apart">
              <h1>
                {QUEUE_NAMES[queue]}
                <span className="sr">, {amount(counts[queue] ?? 0, "item", "items")}</span>
              </h1>
              <span className="ds dimmer">{order}</span>
            </div>
            <QueueChips counts={counts} current={queue} />
            {list}
          </div>
        </section>
        {item ? (
          <>
            {pane(`pane ipane${hidden}`)}
            {context(`pane cpane stack gap-5.5${hidden}`)}
          </>
        ) : (
          <section className="pane max-lg:hidden" id="main" aria-label="Item">
            {empty}
          </section>
        )}
      </main>
      <DeskKeys item={item} />
    </>
  );
}

/** The way back to the top of a list of cases, and on to what follows. */
export function CasePages({ top, next }: { top: Href; next: Href | null }) {
  return (
    <nav className="cluster apart" aria-label="Pages of the queue">
      <Link className="btn quiet" href={top} prefetch={false}>
        <Icon name="arrow-left" />
        To the top
      </Link>
      {next && (
        <Link className="btn quiet" href={next} prefetch={false} rel="next">
          More
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  );
}
