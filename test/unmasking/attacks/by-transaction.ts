import { type Attack, nearest, rowsOfThread, type Trace, tracesOf } from "./attack";

type Side = "before" | "after" | "same";

/** Whose trace was written by the transaction next to the thread's: `xmin` counts up. */
const beside = (name: string, side: Side, only?: string): Attack => ({
  name,
  on: (copy, members) => {
    const traces = tracesOf(copy, members).filter(({ table }) => !only || table === only);
    return (threadId) => {
      const thread = copy.rows.find(({ table, row }) => table === "anon_thread" && row.id === threadId);
      if (!thread) return undefined;
      return nearest(traces, ({ transaction }) => apart(transaction - thread.transaction, side));
    };
  },
});

function apart(by: number, side: Side): number {
  if (side === "same") return by === 0 ? 0 : Number.NaN;
  return (side === "before" ? by <= 0 : by >= 0) ? Math.abs(by) : Number.NaN;
}

/** Whose draw stands at the same share of all draws as the thread of all threads, by transaction and then place. */
const inStep: Attack = {
  name: "threads and draws in step, by transaction",
  on: (copy, members) => {
    const draws = inOrder(tracesOf(copy, members).filter(({ table }) => table === "anon_draw"));
    const threads = inOrder(copy.rows.filter(({ table }) => table === "anon_thread"));
    return (threadId) => {
      const at = threads.findIndex(({ row }) => row.id === threadId);
      return draws[Math.floor((at / threads.length) * draws.length)]?.memberId;
    };
  },
};

function inOrder<R extends Pick<Trace, "transaction" | "place">>(rows: readonly R[]): R[] {
  return [...rows].sort((a, b) => a.transaction - b.transaction || a.place - b.place);
}

/** Rows of one thread in other tables, and the traces nearest to each. */
const anyRow: Attack = {
  name: "nearest transaction to any row of the thread",
  on: (copy, members) => {
    const traces = tracesOf(copy, members);
    return (threadId) => {
      const own = rowsOfThread(copy, threadId).map(({ transaction }) => transaction);
      return nearest(traces, ({ transaction }) => Math.min(...own.map((one) => Math.abs(one - transaction))));
    };
  },
};

export const BY_TRANSACTION: readonly Attack[] = [
  beside("the last trace of a member before it, by transaction", "before"),
  beside("the first after it, by transaction", "after"),
  beside("a trace by the same transaction", "same"),
  beside("the last draw before it, by transaction", "before", "anon_draw"),
  beside("the last session before it, by transaction", "before", "sessions"),
  inStep,
  anyRow,
];
