import type { CopiedRow } from "../copy";
import { type Attack, tracesOf } from "./attack";

/** Whose draw stands at the same share of its file as the thread of its own, by some order of both. */
const atTheSameShare = (name: string, table: string, keyOf: (row: CopiedRow) => string | number): Attack => ({
  name,
  on: (copy, members) => {
    const order = (a: CopiedRow, b: CopiedRow) => (keyOf(a) < keyOf(b) ? -1 : 1);
    const traces = tracesOf(copy, members)
      .filter((trace) => trace.table === table)
      .sort(order);
    const threads = copy.rows.filter((row) => row.table === "anon_thread").sort(order);
    return (threadId) => {
      const at = threads.findIndex(({ row }) => row.id === threadId);
      return traces[Math.floor((at / threads.length) * traces.length)]?.memberId;
    };
  },
});

const place = ({ place }: CopiedRow) => place;
const id = ({ row }: CopiedRow) => String(row.id ?? row.member_id);

export const BY_PLACE: readonly Attack[] = [
  atTheSameShare("draws and threads by their place in the file (a dump's order)", "anon_draw", place),
  atTheSameShare("sessions and threads by their place in the file", "sessions", place),
  atTheSameShare("draws and threads by their ids", "anon_draw", id),
  atTheSameShare("members and threads by their ids", "bylines", id),
];
