import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { Queue } from "@/db/vocabulary";
import { planWords } from "@/lib/moderation/bulk/left-out-words";
import type { PickedView, SelectionView } from "@/lib/moderation/bulk/views";
import { type Narrow, narrowQuery } from "@/lib/moderation/queues/schemas";
import type { RuleView } from "@/lib/moderation/rules/views";
import { capital } from "@/lib/platform/amounts";
import { coverWords } from "./cover-words";
import { DeskKeys } from "./desk-keys";
import { queueHref, reviewHref } from "./paths";
import { SelectionForm } from "./selection-form";
import { QUEUE_NAMES, signature } from "./words";

type Props = {
  queue: Queue;
  /** What the queue was narrowed to, for the way back. */
  narrow: Narrow;
  selection: SelectionView;
  rules: readonly RuleView[];
  batchId: string;
};

/** A selection before it is decided: what would be decided, what would be left out and why. */
export function SelectionScreen({ queue, narrow, selection, rules, batchId }: Props) {
  const { items, gone } = selection;
  const going = items.filter(({ leftOut }) => leftOut === null);
  const staying = items.flatMap((item) => (item.leftOut ? [{ ...item, leftOut: item.leftOut }] : []));
  const left = [
    ...staying.map(({ leftOut, who }) => ({ code: leftOut, who })),
    ...Array.from({ length: gone }, () => ({ code: "not_found", who: null })),
  ];
  return (
    <main className="pane" id="main" tabIndex={-1}>
      <div className="midin stack gap-4">
        <p>
          <Link className="btn quiet" href={queueHref(queue, undefined, narrow)} prefetch={false}>
            <Icon name="arrow-left" />
            {QUEUE_NAMES[queue]}
          </Link>
        </p>
        <h1>Decide together</h1>
        {going.length === 0 ? (
          <Empty title="Nothing of this can be decided together." level={2}>
            {left.length > 0 ? planWords("approve", 0, left) : "Nothing was picked."}
          </Empty>
        ) : (
          <SelectionForm
            queue={queue}
            batchId={batchId}
            within={narrowQuery(narrow)}
            going={going.length}
            left={left}
            reasons={rules.map(({ number, title, template, templates }) => ({
              number,
              title,
              template,
              templates,
            }))}
          >
            <ul className="qlist" aria-label="Will be decided">
              {going.map((item) => (
                <li key={item.reviewId} className="qrow">
                  <label className="qpick">
                    <input
                      type="checkbox"
                      name="item"
                      value={`${item.reviewId}.${item.revision}`}
                      defaultChecked
                    />
                    <span className="sr">{wordsOf(item)}</span>
                  </label>
                  <Line item={item} />
                </li>
              ))}
            </ul>
          </SelectionForm>
        )}
        {staying.length > 0 && (
          <section className="stack gap-2">
            <h2 className="dh">Left out</h2>
            <ul className="qlist" aria-label="Left out">
              {staying.map((item) => (
                <li key={item.reviewId}>
                  <Line item={item} why={capital(WHY[item.leftOut](item.who ?? "A colleague"))} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <DeskKeys />
    </main>
  );
}

const WHY: Record<NonNullable<PickedView["leftOut"]>, (who: string) => string> = {
  claimed_by_other: (who) => `${who} has it`,
  own_contribution: () => "yours",
  already_decided: () => "decided already",
  revision_moved: () => "changed since you saw it",
  decided_singly: () => "decided by itself",
  not_found: () => "gone",
};

function Line({ item, why }: { item: PickedView; why?: string }) {
  return (
    <Link className="qi" href={reviewHref(item.reviewId)} prefetch={false}>
      <span className="x">{wordsOf(item)}</span>
      <span className="m">
        <span>{signature(item.byline).name}</span>
        {why && <span className="lk2">{why}</span>}
      </span>
    </Link>
  );
}

function wordsOf({ severe, excerpt }: PickedView): string {
  return coverWords(severe) ?? excerpt;
}
