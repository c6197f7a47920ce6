const A_DAY = 86_400_000;

/** When an answer that is set for a day goes out, in hours after its midnight (UTC). */
const HOUR = 6;

/** The most days ahead that an answer can be set for. */
export const DAYS_AHEAD = 92;

/** The next of an author's answer days (1 = Monday to 7 = Sunday) that is still to come, as an ISO date (UTC). */
export function nextAnswerDay(answerDays: readonly number[], now: Date): string {
  for (let ahead = 1; ahead < 7; ahead++) {
    const day = new Date(now.getTime() + ahead * A_DAY);
    if (answerDays.includes(day.getUTCDay() || 7)) return isoDay(day);
  }
  return isoDay(new Date(now.getTime() + 7 * A_DAY));
}

/** From when to when a day can be chosen: tomorrow, and three months ahead. */
export function daysToChoose(now: Date): { first: string; last: string } {
  const ahead = (days: number) => isoDay(new Date(now.getTime() + days * A_DAY));
  return { first: ahead(1), last: ahead(DAYS_AHEAD) };
}

/** The moment of that day at which an answer goes out. */
export function morningOf(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + HOUR * 3_600_000);
}

const isoDay = (day: Date) => day.toISOString().slice(0, 10);
