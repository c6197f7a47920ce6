import { type Attack, tracesOf } from "./attack";

/**
 * What Postgres counts of a table's inserts says how many rows there ever were: as many draws before as threads are
 * missing from the file would put a thread in its place among them.
 */
const byInserts: Attack = {
  name: "inserts that Postgres counted, against what is there",
  on: (copy, members) => {
    const draws = tracesOf(copy, members).filter(({ table }) => table === "anon_draw");
    const threads = copy.rows.filter(({ table }) => table === "anon_thread");
    const [drawn = 0, begun = 0] = [copy.inserted.anon_draw, copy.inserted.anon_thread];
    return (threadId) => {
      const at = threads.findIndex(({ row }) => row.id === threadId);
      const gone = Math.max(0, begun - threads.length);
      const share = begun > 0 ? (at + gone) / begun : 0;
      return draws[Math.floor(share * Math.max(drawn, draws.length)) % Math.max(draws.length, 1)]?.memberId;
    };
  },
};

export const BY_COUNTERS: readonly Attack[] = [byInserts];
