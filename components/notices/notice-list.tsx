import Link from "next/link";
import { QueueChips } from "@/components/moderation/queue-chips";
import { waitingWords } from "@/components/moderation/waiting";
import { KINDS } from "@/components/moderation/words";
import { classNames } from "@/components/ui/class-names";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { NoticeItemView, NoticePageView } from "@/lib/moderation/notices/views";
import type { QueueCounts } from "@/lib/moderation/queues/views";
import { noticeHref, noticesHref } from "./paths";
import { NOTICE_KIND_WORDS, NOTICE_OUTCOME_WORDS } from "./words";

type Props = {
  counts: QueueCounts;
  page: NoticePageView;
  closed: boolean;
  after?: string;
  current?: string;
  /** Somebody asked for the current notice; otherwise it is only the first. */
  asked: boolean;
  now: Date;
};

/** Legal notices that wait, who has waited longest first; or those that are closed. */
export function NoticeList({ counts, page, closed, after, current, asked, now }: Props) {
  return (
    <section className={asked ? "pane qpane" : "pane qpane max-lg:block"} aria-label="Queue">
      <div className="qscroll stack gap-3.5">
        <div className="cluster apart">
          <h1>Legal notices</h1>
          <span className="ds dimmer">{closed ? "Newest first" : "Oldest first"}</span>
        </div>
        <QueueChips counts={counts} current="legal-notices" />
        <nav className="cluster -ms-1 gap-0.5" aria-label="Show">
          <Link
            className="chip"
            href={noticesHref()}
            prefetch={false}
            aria-current={closed ? undefined : "true"}
          >
            Waiting
          </Link>
          <Link
            className="chip"
            href={noticesHref({ closed: true })}
            prefetch={false}
            aria-current={closed ? "true" : undefined}
          >
            Closed
          </Link>
        </nav>
        {page.items.length === 0 ? (
          <Empty
            title={
              after ? "That was all of them." : closed ? "None has been closed yet." : "No notice is waiting."
            }
            level={2}
          />
        ) : (
          <ol className="qlist" aria-label={closed ? "Closed notices" : "Waiting notices"}>
            {page.items.map((item) => (
              <li key={item.noticeId}>
                <Link
                  className={classNames(
                    "qi",
                    item.claim && !item.claim.mine && "locked",
                    !asked && "max-lg:border-transparent max-lg:bg-transparent",
                  )}
                  href={noticeHref(item.noticeId, { closed, after })}
                  prefetch={false}
                  scroll={false}
                  aria-current={item.noticeId === current ? "true" : undefined}
                  data-item={item.noticeId}
                >
                  <Item item={item} now={now} />
                </Link>
              </li>
            ))}
          </ol>
        )}
        {(after || page.next) && (
          <nav className="cluster apart" aria-label="Pages of the queue">
            <Link className="btn quiet" href={noticesHref({ closed })} prefetch={false}>
              <Icon name="arrow-left" />
              To the top
            </Link>
            {page.next && (
              <Link
                className="btn quiet"
                href={noticesHref({ closed, after: page.next })}
                prefetch={false}
                rel="next"
              >
                More
                <Icon name="arrow-right" />
              </Link>
            )}
          </nav>
        )}
      </div>
    </section>
  );
}

function Item({ item, now }: { item: NoticeItemView; now: Date }) {
  const { kind, about, excerpt, receivedAt, outcome, claim } = item;
  return (
    <>
      <span className="x">{excerpt ?? "Its words are gone with what it was about."}</span>
      <span className="m">
        <Icon name={about ? KINDS[about].icon : "info"} />
        <span>{NOTICE_KIND_WORDS[kind].label}</span>
        <span>{outcome === "waiting" ? waitingWords(receivedAt, now) : NOTICE_OUTCOME_WORDS[outcome]}</span>
        {claim && (
          <span className="lk2">
            <Icon name="lock" />
            {claim.mine ? "You have this" : `${claim.by} has this`}
          </span>
        )}
      </span>
    </>
  );
}
