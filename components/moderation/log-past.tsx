import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { Tag } from "@/components/ui/tag";
import type { PastView } from "@/lib/moderation/log/views";
import { DeskTime } from "./desk-time";
import { LinkedWords } from "./linked-words";
import { KINDS, STATES, signature } from "./words";

/** What was sent, the newest first: its words, whose name it shows, and where it stands. */
export function LogPast({ items }: { items: readonly PastView[] }) {
  return (
    <ol className="list-none p-0" aria-label="What was sent">
      {items.map((item) => (
        <li key={item.contributionId} className="grid gap-1 border-t border-rule py-3.5 first:border-t-0">
          <Past item={item} />
        </li>
      ))}
    </ol>
  );
}

function Past({ item: { kind, state, byline, excerpt, article, receivedAt, reviewId } }: { item: PastView }) {
  const signed = signature(byline);
  const words = `“${excerpt ?? ""}”`;
  return (
    <>
      <p className="cluster gap-x-2.5 gap-y-1">
        <Tag>{STATES[state]}</Tag>
        <b className="font-semibold">{signed.name}</b>
        {byline.kind === "receipt" ? (
          <Moment at={receivedAt} as="date" className="ds dim" />
        ) : (
          <DeskTime at={receivedAt.toISOString()} className="ds dim" />
        )}
      </p>
      <LinkedWords reviewId={reviewId}>{words}</LinkedWords>
      <p className="ds dimmer cluster gap-x-2 gap-y-0.5">
        <span className="cluster gap-1">
          <Icon name={KINDS[kind].icon} />
          {KINDS[kind].word}
        </span>
        <span>{signed.kind}</span>
        {article && <span>on {article}</span>}
      </p>
    </>
  );
}
