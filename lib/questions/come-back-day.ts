import { dayOf, daysAfter } from "@/lib/anonymity/tokens/epochs";

/** How many days it may take until a letter is with its author: it waits for its batch, and for a moderator. */
const UNDERWAY = 2;

const WEEK = 7;

/**
 * The first of the author's weekdays (1 = Monday to 7 = Sunday) on which an answer may be there, an ISO date of UTC.
 * None where they answer on any day.
 */
export function comeBackDay(answerDays: readonly number[], now: Date): string | null {
  if (answerDays.length === 0 || answerDays.length === WEEK) return null;
  const days = Array.from({ length: WEEK }, (_, n) => daysAfter(dayOf(now), UNDERWAY + n));
  return days.find((day) => answerDays.includes(new Date(day).getUTCDay() || WEEK)) ?? null;
}
