import { listed } from "@/lib/platform/amounts";

const WEEKDAYS = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];

/** On which days an author answers (1 = Monday to 7 = Sunday), as a sentence for those who wait. */
export function comeBackInWords(name: string, answerDays: readonly number[]): string {
  const days = answerDays.flatMap((day) => WEEKDAYS[day - 1] ?? []);
  if (days.length === 0 || days.length === 7) return `${name} answers on any day of the week.`;
  return `${name} answers on ${listed(days)}, so that is when to come back.`;
}
