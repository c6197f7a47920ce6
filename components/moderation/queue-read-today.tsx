"use client";

import Link from "next/link";
import { useEffect, useId, useSyncExternalStore } from "react";
import { Select } from "@/components/ui/select";
import { amount, capital } from "@/lib/platform/amounts";
import {
  breakIsDue,
  forgetToday,
  pauseTaken,
  readings,
  sayRead,
  setBreakAfter,
  subscribeToReadings,
} from "./read-today";

type Elsewhere = { href: `/moderation/${string}`; name: string };

type Props = {
  /** The item that somebody asked for. */
  item?: string;
  /** Another queue in which something waits. */
  elsewhere: Elsewhere | null;
};

/**
 * How many items one has read today, for oneself alone: it is kept on this device, nobody else can see it, and it is gone
 * the next day. After as many as one chose, a line reminds of a break; it never holds anything up.
 */
export function ReadToday({ item, elsewhere }: Props) {
  const today = useSyncExternalStore(subscribeToReadings, readings, () => none);
  const { read, breakAfter } = today;
  const field = useId();
  useEffect(() => {
    if (item) sayRead(item);
  }, [item]);
  const due = breakIsDue(today);
  return (
    <div className="needs-script ds stack gap-2 py-2">
      <p role="status" className={due ? undefined : "sr"}>
        {due &&
          `You have read ${amount(read, "item", "items")} today. A break would do you good; what waits can wait.`}
      </p>
      {due && (
        <div className="cluster gap-1.5">
          <button type="button" className="chip line" onClick={pauseTaken}>
            Thank you
          </button>
          {elsewhere && (
            <Link className="chip line" href={elsewhere.href} prefetch={false}>
              Something else: {elsewhere.name}
            </Link>
          )}
        </div>
      )}
      <details>
        <summary className="dim">{capital(amount(read, "item", "items"))} read today</summary>
        <div className="stack gap-2 pt-1">
          <p className="dimmer">Only you can see this. It stays on this device, and is gone tomorrow.</p>
          <div className="cluster gap-1.5">
            <label htmlFor={field}>Remind me of a break after</label>
            <Select
              plain
              id={field}
              value={breakAfter}
              onChange={({ target }) => setBreakAfter(Number(target.value))}
            >
              {[20, 40, 80].map((n) => (
                <option key={n} value={n}>
                  {amount(n, "item", "items")}
                </option>
              ))}
              <option value={0}>never</option>
            </Select>
            <button type="button" className="chip" onClick={forgetToday}>
              Forget it now
            </button>
          </div>
        </div>
      </details>
    </div>
  );
}

const none = { read: 0, breakAfter: 40, remindedAt: 0 };
