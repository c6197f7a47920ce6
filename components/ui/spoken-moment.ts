/** The parts of a day, each until the hour at which the next begins, and how today's is called. */
const parts = [
  { until: 5, part: ", in the night", today: "Last night" },
  { until: 12, part: " morning", today: "This morning" },
  { until: 18, part: " afternoon", today: "This afternoon" },
  { until: 23, part: " evening", today: "This evening" },
  { until: 24, part: ", late", today: "Late this evening" },
] as const;

const aDay = 86_400_000;

/**
 * A moment as people say it: "Just now", "This morning", "Tuesday evening", "9 November". Within a week it is the day
 * and its part, then the date; the year only when it is another one. The hours are those of whoever reads.
 */
export function spokenMoment(moment: Date, now: Date, locale: string): string {
  const ago = now.getTime() - moment.getTime();
  if (ago >= 0 && ago < 120_000) return "Just now";
  const days = Math.round((midnight(now) - midnight(moment)) / aDay);
  if (days >= 0 && days < 7) return spokenDay(moment, days, locale);
  const year = moment.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return moment.toLocaleDateString(locale, { day: "numeric", month: "long", year });
}

/** The locale of dates in a page's language: English pages say "9 November". */
export function dateLocale(lang: string): string {
  return lang === "" || lang === "en" ? "en-GB" : lang;
}

function spokenDay(moment: Date, days: number, locale: string): string {
  const { part, today } = parts.find(({ until }) => moment.getHours() < until) ?? parts[4];
  if (days === 0) return today;
  const day = days === 1 ? "Yesterday" : moment.toLocaleDateString(locale, { weekday: "long" });
  return day + part;
}

function midnight(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
