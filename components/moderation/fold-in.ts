/** A line of a list that is being read. `gone`: it waits no longer, and keeps its place until one goes on. */
export type ListedRow = { id: string; gone?: boolean };

/**
 * A list as it is shown. `hidden`: how many new ones stand above what is shown, and are not shown yet; `arrived`: how
 * many have come below since it was first shown.
 */
export type Folded<R> = { rows: R[]; hidden: number; arrived: number };

/**
 * Folds what a list holds now into what is shown of it, so that no line that is shown moves. Lines that come up from a
 * next page (`more`) go below and are not new.
 */
export function foldIn<R extends ListedRow>(
  shown: readonly R[],
  now: readonly R[],
  more: boolean,
  arrived = 0,
): Folded<R> {
  if (shown.length === 0) return { rows: [...now], hidden: 0, arrived: 0 };
  const byId = new Map(now.map((row) => [row.id, row]));
  const known = new Set(shown.map(({ id }) => id));
  const kept = shown.map((row) => byId.get(row.id) ?? { ...row, gone: true });
  const last = now.findLastIndex(({ id }) => known.has(id));
  const above = now.slice(0, last + 1).filter(({ id }) => !known.has(id));
  const below = now.slice(last + 1).filter(({ id }) => !known.has(id));
  return { rows: [...kept, ...below], hidden: above.length, arrived: arrived + (more ? 0 : below.length) };
}
