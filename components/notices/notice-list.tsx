import Link from "next/link";
import { CasePages } from "@/components/moderation/case-screen";
import { waitingWords } from "@/components/moderation/waiting";
import { KINDS } from "@/components/moderation/words";
import { classNames } from "@/components/ui/class-names";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { NoticeItemView, NoticePageView } from "@/lib/moderation/notices/views";
import { noticeHref, noticesHref } from "./paths";
import { NOTICE_KIND_WORDS, NOTICE_OUTCOME_WORDS } from "./words";

type Props = {
  page: NoticePageView;
  closed: boolean;
  after?: string;
  current?: string;
  /** Somebody asked for the current notice; otherwise it is only the first. */
  asked: boolean;
  now: Date;
};

/** Legal notices that wait, who has waited longest first; or those that are closed. */
export function NoticeList({ page, closed, after, current, asked, now }: Props) {
  return (
    <>
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
        <CasePages
          top={noticesHref({ closed })}
          next={page.next ? noticesHref({ closed, after: page.next }) : null}
        />
      )}
    </>
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
