"use client";

import { type MouseEvent, type ReactNode, useId, useState, useSyncExternalStore } from "react";
import { amount, capital } from "@/lib/platform/amounts";
import { foldIn, type ListedRow } from "./fold-in";
import { pick, pickAll, pickedAtFirst, pickedIn, pickNone, subscribeToPicked } from "./selection";

export type QueueRow = ListedRow & {
  /** As the selection names it: the review and its revision. */
  value: string;
  /** Its first words. */
  label: string;
  line: ReactNode;
};

type Props = {
  queue: string;
  rows: readonly QueueRow[];
  /** What is read at this moment: with another item, the list is as it is now. */
  current?: string;
  /** More items follow on a next page: what comes up from there is not new. */
  more: boolean;
  /** What it is narrowed to, as the query of its address. */
  within: string;
  /** Several of this queue may be decided in one step. */
  pickable: boolean;
};

/**
 * The items of a queue. When the page is read anew while somebody reads, no line moves: what others have decided stays in
 * its place until one goes on, and what is new waits behind a quiet line, or comes below.
 */
export function QueueList({ queue, rows, current, more, within, pickable }: Props) {
  // Pages that were left stay in the document, and each has its own.
  const form = useId();
  const [seen, setSeen] = useState({ rows, current });
  const [shown, setShown] = useState(() => foldIn<QueueRow>([], rows, more));
  const picked = useSyncExternalStore(subscribeToPicked, () => pickedIn(queue), pickedAtFirst);
  if (seen.rows !== rows) {
    const goesOn = seen.current !== current;
    setSeen({ rows, current });
    setShown(goesOn ? foldIn<QueueRow>([], rows, more) : foldIn(shown.rows, rows, more, shown.arrived));
  }
  const news = shown.hidden + shown.arrived;
  const here = new Set(shown.rows.map(({ id }) => id));

  function pickOne(event: MouseEvent, id: string) {
    pick(queue, shown.rows, id, event.shiftKey);
  }

  return (
    <>
      <p className="sr" role="status">
        {news > 0 && capital(amount(news, "new item", "new items"))}
      </p>
      {shown.hidden > 0 && (
        <button
          type="button"
          className="chip line"
          onClick={() => setShown(foldIn<QueueRow>([], rows, more))}
        >
          {capital(amount(shown.hidden, "new item", "new items"))}: show
        </button>
      )}
      <ol className="qlist" aria-label="Waiting items">
        {shown.rows.map(({ id, value, label, line, gone }) => (
          <li key={id} className="qrow" data-gone={gone || undefined}>
            {pickable && !gone && (
              <label className="qpick">
                <input
                  type="checkbox"
                  name="item"
                  form={form}
                  value={picked.get(id) ?? value}
                  checked={picked.has(id)}
                  onChange={() => {}}
                  onClick={(event) => pickOne(event, id)}
                />
                <span className="sr">Pick “{label}”</span>
              </label>
            )}
            <div>
              {line}
              {gone && <p className="ds dimmer ps-3.5">No longer waiting</p>}
            </div>
          </li>
        ))}
      </ol>
      {pickable && (
        <form id={form} method="get" action={`/moderation/${queue}/selection`} className="cluster apart ds">
          <input type="hidden" name="within" value={within} />
          {[...picked].map(
            ([id, value]) => !here.has(id) && <input key={id} type="hidden" name="item" value={value} />,
          )}
          <span className="cluster gap-1.5">
            <button type="submit" className="chip line" data-key="b">
              Decide together <kbd>B</kbd>
            </button>
            <button
              type="button"
              className="chip needs-script"
              onClick={() => (picked.size > 0 ? pickNone(queue) : pickAll(queue, shown.rows))}
            >
              {picked.size > 0 ? "Pick none" : "Pick all"}
            </button>
          </span>
          <span className="dim" role="status">
            {picked.size > 0 && `${capital(amount(picked.size, "item", "items"))} picked`}
          </span>
        </form>
      )}
    </>
  );
}
