/** What is picked in a queue while one goes through it, from item to item: by review, as the form sends it. */
type Picked = { queue: string; items: ReadonlyMap<string, string>; last?: string };

let picked: Picked = { queue: "", items: new Map() };
const changed = new EventTarget();
const nothing: ReadonlyMap<string, string> = new Map();

/** What is picked in this queue; going to another one lets go of it. */
export function pickedIn(queue: string): ReadonlyMap<string, string> {
  return picked.queue === queue ? picked.items : nothing;
}

/** Nothing is picked before the page is awake. */
export function pickedAtFirst(): ReadonlyMap<string, string> {
  return nothing;
}

export function subscribeToPicked(notify: () => void): () => void {
  changed.addEventListener("change", notify);
  return () => changed.removeEventListener("change", notify);
}

type Row = { id: string; value: string };

/** Picks a row, or lets go of it; with `range`, all between it and the one before. */
export function pick(queue: string, rows: readonly Row[], id: string, range: boolean): void {
  const items = new Map(pickedIn(queue));
  const on = !items.has(id);
  const last = picked.queue === queue ? picked.last : undefined;
  for (const row of range ? between(rows, last ?? id, id) : rows.filter((row) => row.id === id)) {
    if (on) items.set(row.id, row.value);
    else items.delete(row.id);
  }
  keep({ queue, items, last: id });
}

/** Picks all that is on the page, or nothing at all. */
export function pickAll(queue: string, rows: readonly Row[]): void {
  keep({ queue, items: new Map([...pickedIn(queue), ...rows.map(({ id, value }) => [id, value] as const)]) });
}

export function pickNone(queue: string): void {
  keep({ queue, items: nothing });
}

function between(rows: readonly Row[], one: string, other: string): readonly Row[] {
  const [from, to] = [one, other].map((id) => rows.findIndex((row) => row.id === id)).sort((a, b) => a - b);
  return rows.slice(Math.max(0, from ?? 0), (to ?? 0) + 1);
}

function keep(next: Picked): void {
  picked = next;
  changed.dispatchEvent(new Event("change"));
}
