import { CaseScreen } from "@/components/moderation/case-screen";
import { Empty } from "@/components/ui/empty";
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
  /** Somebody asked for this one. */
  asked: boolean;
  rules: readonly RuleView[];
  now: Date;
};

/** Legal notices: the list, the notice with its decision, and what surrounds it. */
export function NoticeScreen({ counts, notice, rules, ...list }: Props) {
  return (
    <CaseScreen
      queue="legal-notices"
      counts={counts}
      order={list.closed ? "Newest first" : "Oldest first"}
      here={noticesHref(list)}
      item={notice?.noticeId}
      asked={list.asked}
      list={<NoticeList {...list} current={notice?.noticeId} />}
      pane={(className) =>
        notice && (
          <NoticePane
            key={`${notice.noticeId} ${notice.closedAt?.toISOString()}`}
            notice={notice}
            rules={rules}
            className={className}
          />
        )
      }
      context={(className) => notice && <NoticeContext notice={notice} className={className} />}
      empty={<Empty title="Nothing to decide here." level={2} />}
    />
  );
}
