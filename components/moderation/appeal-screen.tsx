import { Empty } from "@/components/ui/empty";
import type { AppealsPageView, AppealView } from "@/lib/moderation/appeals/views";
import type { QueueCounts } from "@/lib/moderation/queues/views";
import { AppealContext } from "./appeal-context";
import { AppealItem } from "./appeal-item";
import { AppealPane } from "./appeal-pane";
import { CasePages, CaseScreen } from "./case-screen";
import { queueHref } from "./paths";

type Props = {
  counts: QueueCounts;
  page: AppealsPageView;
  /** The appeal after which this page begins. */
  after?: string;
  appeal: AppealView | null;
  /** Somebody asked for it. */
  asked: boolean;
  now: Date;
};

/** The appeals: what waits, the appeal with what it is about, and what surrounds it. */
export function AppealScreen({ counts, page, after, appeal, asked, now }: Props) {
  const list = { after, current: appeal?.appealId, now };
  return (
    <CaseScreen
      queue="appeals"
      counts={counts}
      order="Oldest first"
      here={queueHref("appeals", after)}
      item={appeal?.appealId}
      asked={asked}
      list={
        <>
          {page.waiting.length === 0 ? (
            <Empty
              title={after ? "That was all of them." : "Nobody has asked for a second reading."}
              level={2}
            />
          ) : (
            <AppealItems label="Waiting appeals" items={page.waiting} {...list} />
          )}
          {(after || page.next) && (
            <CasePages top={queueHref("appeals")} next={page.next ? queueHref("appeals", page.next) : null} />
          )}
          {page.decided.length > 0 && !after && (
            <section className="stack gap-1.5">
              <h2 className="dh">Decided of late</h2>
              <AppealItems label="Decided appeals" items={page.decided} {...list} />
            </section>
          )}
        </>
      }
      pane={(className) =>
        appeal && <AppealPane key={appeal.appealId} appeal={appeal} className={className} />
      }
      context={(className) => appeal && <AppealContext appeal={appeal} className={className} />}
      empty={
        <Empty title="Nothing here is for you to read." level={2}>
          Somebody else’s decisions come up by themselves once whoever they are about objects.
        </Empty>
      }
    />
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
