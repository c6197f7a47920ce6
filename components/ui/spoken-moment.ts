const parts = [
  [5, "at night"],
  [12, "morning"],
  [14, "lunchtime"],
  [18, "afternoon"],
  [23, "evening"],
  [24, "at night"],
] as const;

const aDay = 86_400_000;

/**
 * A moment as people say it: "Just now", "Tuesday evening", "9 November", "9 November 2024". Within a week it is the
 * day and its part, then the date; the year only when it is another one. Local time of whoever reads.
 */
export function spokenMoment(moment: Date, now: Date, locale = "en-GB"): string {
  const ago = now.getTime() - moment.getTime();
  if (ago >= 0 && ago < 120_000) return "Just now";
  const days = Math.round((midnight(now) - midnight(moment)) / aDay);
  if (days >= 0 && days < 7) {
    const day =
      days === 0
        ? "Today"
        : days === 1
          ? "Yesterday"
          : moment.toLocaleDateString(locale, { weekday: "long" });
    return `${day} ${partOfDay(moment)}`;
  }
  const sameYear = moment.getFullYear() === now.getFullYear();
  return moment.toLocaleDateString(locale, {
    day: "numeric",
    month: "long",
    year: sameYear ? undefined : "numeric",
  });
}

function midnight(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}

function partOfDay(moment: Date): string {
  return parts.find(([until]) => moment.getHours() < until)?.[1] ?? "at night";
}
