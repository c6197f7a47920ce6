import type { CopiedRow, Copy } from "../copy";

/** Who of these members asked this thread, as far as a copy tells; undefined where it tells nothing. */
export type Attack = {
  name: string;
  /** Prepares the copy once, and then guesses thread by thread. */
  on: (copy: Copy, members: ReadonlySet<string>) => (threadId: string) => string | undefined;
};

/** A row that leads to a member, and to which. */
export type Trace = CopiedRow & { memberId: string };

/** Every row in which a member's id stands, in whichever column. */
export function tracesOf(copy: Copy, members: ReadonlySet<string>): Trace[] {
  return copy.rows.flatMap((row) => {
    const found = Object.values(row.row).find((value) => typeof value === "string" && members.has(value));
    return typeof found === "string" ? [{ ...row, memberId: found }] : [];
  });
}

/** The rows of a thread: itself, its letters, and what they became. */
export function rowsOfThread(copy: Copy, threadId: string): CopiedRow[] {
  const letters = copy.rows.filter(
    ({ table, row }) => table === "anon_message" && row.thread_id === threadId,
  );
  const ids = new Set([threadId, ...letters.map(({ row }) => row.id)]);
  return copy.rows.filter(({ row }) => ids.has(row.id) || ids.has(row.contribution_id));
}

/** The trace that is nearest by some measure of it; the first of several that are equally near. */
export function nearest<T extends Trace>(
  traces: readonly T[],
  distance: (trace: T) => number,
): string | undefined {
  let best: { memberId: string; far: number } | undefined;
  for (const trace of traces) {
    const far = distance(trace);
    if (!Number.isNaN(far) && (!best || far < best.far)) best = { memberId: trace.memberId, far };
  }
  return best?.memberId;
}
