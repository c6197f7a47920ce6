import { listed } from "@/lib/platform/amounts";

const WEEKDAYS = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];

/** On which days an author answers (1 = Monday to 7 = Sunday), as a sentence for those who wait. */
export function comeBackInWords(name: string, answerDays: readonly number[]): string {
  const days = answerDays.flatMap((day) => WEEKDAYS[day - 1] ?? []);
  if (days.length === 0 || days.length === 7) return `${name} answers on any day of the week.`;
  return `${name} answers on ${listed(days)}, so that is when to come back.`;
}

/** The first day on which an answer may be there (an ISO date), as a sentence. */
export function comeBackOn(day: string): string {
  const words = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return `Come back on ${new Date(day).toLocaleDateString("en-GB", words)}: from then on there may be an answer.`;
}
