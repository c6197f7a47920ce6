import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { QueueItemView } from "@/lib/moderation/queues/views";
import { amount, capital, listed } from "@/lib/platform/amounts";
import { coverWords } from "./cover-words";
import type { ItemHref } from "./paths";
import { isLate, waitingWords } from "./waiting";
import { KINDS, shortSignals } from "./words";

type Props = {
  item: QueueItemView;
  href: ItemHref;
  current: boolean;
  asked: boolean;
  now: Date;
  promiseHours: number;
};

/** One line of the queue: its first words, what it is, how long it has waited, why, and who has it. */
export function QueueItem({ item, href, current, asked, now, promiseHours }: Props) {
  const { kind, claim, own, handed } = item;
  const { word, icon } = KINDS[kind];
  const taken = claim && !claim.mine;
  return (
    <Link
      // On a phone the list stands alone, and nothing of it is open before somebody asks.
      className={classNames(
        "qi",
        taken && "locked",
        !asked && "max-lg:border-transparent max-lg:bg-transparent",
      )}
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={current ? "true" : undefined}
      data-item={item.reviewId}
    >
      <span className="x">{lineWords(item)}</span>
      <span className="m">
        <Icon name={icon} />
        <span>{word}</span>
        <span>{ageOf(item, now)}</span>
        {reasons(item, now, promiseHours).map((reason) => (
          <span key={reason}>{reason}</span>
        ))}
        {claim && (
          <span className="lk2">
            <Icon name="lock" />
            {claim.mine ? "You have this" : `${claim.by} has this`}
          </span>
        )}
        {own && <span className="lk2">Yours</span>}
        {handed && !claim && (
          <span className="lk2">{handed.mine ? `From ${handed.by}` : `Handed to ${handed.to}`}</span>
        )}
        {readersOf(item)}
      </span>
    </Link>
  );
}

/** The words of a line: under their cover, where they may be hard to read. */
export function lineWords(item: QueueItemView): string {
  return coverWords(item.severe) ?? openingOf(item);
}

function openingOf({ title, excerpt }: QueueItemView): string {
  return title ? `${sentence(title)} ${excerpt}` : excerpt;
}

/** Who has it open without having taken it. */
function readersOf({ readers, claim }: QueueItemView) {
  const others = readers.filter((name) => name !== claim?.by);
  if (others.length === 0) return null;
  return (
    <span className="lk2">
      <Icon name="eye" />
      {listed(others)} {others.length === 1 ? "is" : "are"} reading this
    </span>
  );
}

function sentence(title: string): string {
  return /[.?!…]$/u.test(title) ? title : `${title}.`;
}

/** Of a nameless letter only the day is known, so no minutes are made up. */
function ageOf({ byline, openedAt }: QueueItemView, now: Date): string {
  if (byline.kind !== "receipt" || openedAt.getTime() % 86_400_000 !== 0) return waitingWords(openedAt, now);
  const days = Math.floor((now.getTime() - openedAt.getTime()) / 86_400_000);
  return days === 0 ? "today" : days === 1 ? "since yesterday" : `${days} days`;
}

function reasons({ signals, reports, openedAt }: QueueItemView, now: Date, promiseHours: number): string[] {
  return [
    ...(reports > 0 ? [capital(amount(reports, "report", "reports"))] : []),
    ...(isLate(openedAt, now, promiseHours) ? ["Past the promise"] : []),
    ...shortSignals(signals),
  ].slice(0, 2);
}
