import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { AppealsPageView, AppealView } from "@/lib/moderation/appeals/views";
import type { QueueCounts } from "@/lib/moderation/queues/views";
import { amount } from "@/lib/platform/amounts";
import { AppealContext } from "./appeal-context";
import { AppealItem } from "./appeal-item";
import { AppealPane } from "./appeal-pane";
import { DeskKeys } from "./desk-keys";
import { queueHref } from "./paths";
import { QueueChips } from "./queue-chips";

type Props = {
  counts: QueueCounts;
  page: AppealsPageView;
  /** The appeal after which this page begins. */
  after?: string;
  appeal: AppealView | null;
  /** Somebody asked for it. Otherwise it is only the first, and a phone shows the list. */
  asked: boolean;
  now: Date;
};

/** The appeals in three panes: what waits, the appeal with the decision it is about, and what surrounds it. */
export function AppealScreen({ counts, page, after, appeal, asked, now }: Props) {
  const list = { after, current: appeal?.appealId, now };
  const waiting = counts.appeals ?? 0;
  return (
    <>
      {asked && (
        <nav className="mstep" aria-label="Items">
          <Link className="btn quiet" href={queueHref("appeals", after)} prefetch={false}>
            <Icon name="arrow-left" />
            Appeals
          </Link>
        </nav>
      )}
      <main className="panes queue">
        <section className={asked ? "pane qpane" : "pane qpane max-lg:block"} aria-label="Queue">
          <div className="qscroll stack gap-3.5">
            <div className="cluster apart">
              <h1>
                Appeals
                <span className="sr">, {amount(waiting, "item", "items")}</span>
              </h1>
              <span className="ds dimmer">Oldest first</span>
            </div>
            <QueueChips counts={counts} current="appeals" />
            {page.waiting.length === 0 ? (
              <Empty
                title={after ? "That was all of them." : "Nobody has asked for a second reading."}
                level={2}
              />
            ) : (
              <AppealItems label="Waiting appeals" items={page.waiting} {...list} />
            )}
            {(after || page.next) && (
              <nav className="cluster apart" aria-label="Pages of the appeals">
                <Link className="btn quiet" href={queueHref("appeals")} prefetch={false}>
                  <Icon name="arrow-left" />
                  To the top
                </Link>
                {page.next && (
                  <Link
                    className="btn quiet"
                    href={queueHref("appeals", page.next)}
                    prefetch={false}
                    rel="next"
                  >
                    More
                    <Icon name="arrow-right" />
                  </Link>
                )}
              </nav>
            )}
            {page.decided.length > 0 && !after && (
              <section className="stack gap-1.5">
                <h2 className="dh">Decided of late</h2>
                <AppealItems label="Decided appeals" items={page.decided} {...list} />
              </section>
            )}
          </div>
        </section>
        {appeal ? (
          <>
            <AppealPane
              key={appeal.appealId}
              appeal={appeal}
              className={asked ? "pane ipane" : "pane ipane max-lg:hidden"}
            />
            <AppealContext
              appeal={appeal}
              className={asked ? "pane cpane stack gap-5.5" : "pane cpane stack gap-5.5 max-lg:hidden"}
            />
          </>
        ) : (
          <section className="pane max-lg:hidden" id="main" aria-label="Item">
            <Empty title="Nothing here is for you to read." level={2}>
              Somebody else’s decisions come up by themselves once their writers object.
            </Empty>
          </section>
        )}
      </main>
      <DeskKeys item={appeal?.appealId} />
    </>
  );
}

type ItemsProps = {
  label: string;
  items: AppealsPageView["waiting"];
  after?: string;
  current?: string;
  now: Date;
};

function AppealItems({ label, items, after, current, now }: ItemsProps) {
  return (
    <ol className="qlist" aria-label={label}>
      {items.map((item) => (
        <li key={item.appealId}>
          <AppealItem item={item} after={after} current={item.appealId === current} now={now} />
        </li>
      ))}
    </ol>
  );
}
