/** How many were read, after how many a break is due, and how many it were when one was last taken. */
export type Readings = { read: number; breakAfter: number; remindedAt: number };

const PLACE = "desk-read-today";
const SETTING = "desk-break-after";
const USUAL = 40;
/** Of the items of a day the newest so many are known again, so that going back and forth counts once. */
const KNOWN = 200;

const changed = new EventTarget();

type Day = { day: string; read: number; remindedAt: number; known: string[] };

let kept = "";
let shown: Readings = { read: 0, breakAfter: USUAL, remindedAt: 0 };

/** Today's readings on this device; the same object until something changes. */
export function readings(): Readings {
  const { read, remindedAt } = today();
  const next = { read, remindedAt, breakAfter: breakAfter() };
  if (JSON.stringify(next) !== kept) {
    kept = JSON.stringify(next);
    shown = next;
  }
  return shown;
}

export function breakIsDue({ read, breakAfter, remindedAt }: Readings): boolean {
  return breakAfter > 0 && read - remindedAt >= breakAfter;
}

/** Counts an item, once a day. */
export function sayRead(item: string): void {
  const day = today();
  if (day.known.includes(item)) return;
  write({ ...day, read: day.read + 1, known: [item, ...day.known].slice(0, KNOWN) });
}

/** The next reminder comes after as many again. */
export function pauseTaken(): void {
  const day = today();
  write({ ...day, remindedAt: day.read });
}

export function forgetToday(): void {
  write(newDay());
}

export function setBreakAfter(items: number): void {
  onDevice(() => localStorage.setItem(SETTING, String(items)));
  changed.dispatchEvent(new Event("change"));
}

export function subscribeToReadings(notify: () => void): () => void {
  changed.addEventListener("change", notify);
  addEventListener("storage", notify);
  return () => {
    changed.removeEventListener("change", notify);
    removeEventListener("storage", notify);
  };
}

function breakAfter(): number {
  const set = Number(onDevice(() => localStorage.getItem(SETTING)) ?? USUAL);
  return Number.isInteger(set) && set >= 0 ? set : USUAL;
}

function today(): Day {
  const day: unknown = onDevice(() => JSON.parse(localStorage.getItem(PLACE) ?? "null"));
  return isDay(day) && day.day === newDay().day ? day : newDay();
}

function newDay(): Day {
  return { day: new Date().toLocaleDateString("sv"), read: 0, remindedAt: 0, known: [] };
}

function isDay(value: unknown): value is Day {
  return (
    typeof value === "object" &&
    value !== null &&
    "day" in value &&
    "known" in value &&
    Array.isArray(value.known) &&
    "read" in value &&
    typeof value.read === "number"
  );
}

function write(day: Day): void {
  onDevice(() => localStorage.setItem(PLACE, JSON.stringify(day)));
  changed.dispatchEvent(new Event("change"));
}

/** Storage can be full or forbidden; then nothing is counted. */
function onDevice<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
