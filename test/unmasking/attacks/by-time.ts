import type { CopiedRow } from "../copy";
import { type Attack, nearest, rowsOfThread, tracesOf } from "./attack";

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Every moment in a row, in milliseconds; those at midnight tell the day alone. */
function momentsIn({ row }: CopiedRow): number[] {
  return Object.values(row).flatMap((value) =>
    typeof value === "string" && MOMENT.test(value) ? [Date.parse(value)] : [],
  );
}

const byMoment: Attack = {
  name: "the trace nearest in time to any row of the thread",
  on: (copy, members) => {
    const traces = tracesOf(copy, members).map((trace) => ({ ...trace, moments: momentsIn(trace) }));
    return (threadId) => {
      const own = rowsOfThread(copy, threadId).flatMap(momentsIn);
      return nearest(traces, ({ moments }) => {
        const apart = moments.flatMap((one) => own.map((other) => Math.abs(one - other)));
        return apart.length > 0 ? Math.min(...apart) : Number.NaN;
      });
    };
  },
};

/** Somebody who drew on the day that the thread came, or signed in on it: one of them, always the same. */
const byDay = (name: string, table: string): Attack => ({
  name,
  on: (copy, members) => {
    const traces = tracesOf(copy, members).filter((trace) => trace.table === table);
    return (threadId) => {
      const thread = copy.rows.find((row) => row.table === "anon_thread" && row.row.id === threadId);
      const day = String(thread?.row.received_day);
      const that = traces.filter(({ row }) =>
        Object.values(row).some(
          (value) => typeof value === "string" && DAY.test(value) && value.startsWith(day),
        ),
      );
      return that[Number.parseInt(threadId.slice(0, 6), 16) % Math.max(that.length, 1)]?.memberId;
    };
  },
});

export const BY_TIME: readonly Attack[] = [
  byMoment,
  byDay("somebody who drew on its day", "anon_draw"),
  byDay("somebody who signed in on its day", "sessions"),
];
