/** An epoch: an ISO week of UTC (ISO 8601), such as "2026-W48". As text, weeks sort as they follow one another. */
export type Epoch = string;

/** What an epoch's name looks like. */
export const EPOCH = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/;

/** How many weeks a key counts for: its own, in which it signs, and the next two. */
export const WEEKS_COUNTED = 3;

const DAY_MS = 24 * 3_600_000;

/** The day of a moment in UTC, as "2026-11-24". */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** A day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) + days * DAY_MS));
}

/** The week that a day lies in. */
export function epochOf(day: string): Epoch {
  // A week belongs to the year in which its Thursday lies.
  const thursday = daysAfter(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Days of an epoch: its key signs from `from` to `until`, and what it signed counts from `from` to `to`, each included. */
export type Span = { from: string; until: string; to: string };

/** When the key of the week that begins on this Monday counts. */
export function spanFrom(monday: string): Span {
  return { from: monday, until: daysAfter(monday, 6), to: daysAfter(monday, WEEKS_COUNTED * 7 - 1) };
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: string): string {
  return daysAfter(day, -((new Date(day).getUTCDay() + 6) % 7));
}
