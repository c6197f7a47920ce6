/** How long somebody has waited, at desk precision: "12 min", "3 h 10 min", "2 days 4 h". */
export function waitingWords(since: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  if (minutes < 1) return "just now";
  const [hours, days] = [Math.floor(minutes / 60), Math.floor(minutes / 1_440)];
  if (days >= 1) return joined(`${days} ${days === 1 ? "day" : "days"}`, hours % 24, "h");
  if (hours >= 1) return joined(`${hours} h`, minutes % 60, "min");
  return `${minutes} min`;
}

/** An age of the chart: "under 1 h", "1 to 4 h", "over 12 h"; minutes where the promise is short. */
export function ageWords(from: number, to: number | null): string {
  const whole = from % 60 === 0 && (to === null || to % 60 === 0);
  const [unit, size] = whole ? (["h", 60] as const) : (["min", 1] as const);
  if (to === null) return `over ${from / size} ${unit}`;
  return from === 0 ? `under ${to / size} ${unit}` : `${from / size} to ${to / size} ${unit}`;
}

/** Whether it has waited longer than the publication promises. */
export function isLate(since: Date, now: Date, promiseHours: number): boolean {
  return now.getTime() - since.getTime() > promiseHours * 3_600_000;
}

function joined(first: string, rest: number, unit: string): string {
  return rest > 0 ? `${first} ${rest} ${unit}` : first;
}
