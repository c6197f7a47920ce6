import { CHECK_NAMES } from "@/components/moderation/words";

/** A wait as people say it at a desk: "45 min", "3 h", "1 h 30 min", "2 days". Null is no wait at all. */
export function waitInWords(minutes: number | null): string {
  if (minutes === null) return "none";
  const whole = Math.round(minutes);
  if (whole < 60) return `${Math.max(1, whole)} min`;
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours < 10) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
  if (hours < 48) return `${Math.round(whole / 60)} h`;
  return `${Math.round(whole / 1_440)} days`;
}

/** A part of a whole: "12 %"; a dash where there is no whole. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.round((part / whole) * 100)} %`;
}

/** "3 of 41 (7 %)". */
export function partOf(part: number, whole: number): string {
  return `${figure(part)} of ${figure(whole)}${whole > 0 ? ` (${percent(part, whole)})` : ""}`;
}

/** A number as a desk writes it. */
export function figure(n: number): string {
  return n.toLocaleString("en");
}

/** A week by the day it began: "5 Oct". */
export function weekInWords(week: string): string {
  return new Date(`${week}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
}

/** What each check is called where figures name it, besides those that a queue can be narrowed by. */
const NAMES: Record<string, string> = {
  ...CHECK_NAMES,
  crisis: "May be a crisis",
  "read-by-a-person": "Always read by a person",
  score: "Reads like what was turned down",
  insisted: "Sent as it was, after a second look",
};

export function checkName(check: string): string {
  return NAMES[check] ?? check;
}
