import Link from "next/link";
import { DeskKeys } from "@/components/moderation/desk-keys";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { NoticePageView, NoticeView } from "@/lib/moderation/notices/views";
import type { QueueCounts } from "@/lib/moderation/queues/views";
import type { RuleView } from "@/lib/moderation/rules/views";
import { NoticeContext } from "./notice-context";
import { NoticeList } from "./notice-list";
import { NoticePane } from "./notice-pane";
import { noticesHref } from "./paths";

type Props = {
  counts: QueueCounts;
  page: NoticePageView;
  closed: boolean;
  after?: string;
  /** The notice on the screen; nothing where there is none. */
  notice: NoticeView | null;
  /** Somebody asked for this one. Otherwise it is only the first, and a phone shows the list. */
  asked: boolean;
  rules: readonly RuleView[];
  now: Date;
};

/** Legal notices in three panes, like every queue: the list, the notice with its decision, what surrounds it. */
export function NoticeScreen({ notice, asked, rules, ...list }: Props) {
  return (
    <>
      {notice && asked && (
        <nav className="mstep" aria-label="Items">
          <Link className="btn quiet" href={noticesHref(list)} prefetch={false}>
            <Icon name="arrow-left" />
            Notices
          </Link>
          <span className="w-tap" />
        </nav>
      )}
      <main className="panes queue">
        <NoticeList {...list} current={notice?.noticeId} asked={asked} />
        {notice ? (
          <>
            <NoticePane
              key={`${notice.noticeId} ${notice.closedAt?.toISOString()}`}
              notice={notice}
              rules={rules}
              className={asked ? "pane ipane" : "pane ipane max-lg:hidden"}
            />
            <NoticeContext
              notice={notice}
              className={asked ? "pane cpane stack gap-5.5" : "pane cpane stack gap-5.5 max-lg:hidden"}
            />
          </>
        ) : (
          <section className="pane max-lg:hidden" id="main" aria-label="Notice">
            <Empty title="Nothing to decide here." level={2} />
          </section>
        )}
      </main>
      <DeskKeys item={notice?.noticeId} />
    </>
  );
}
