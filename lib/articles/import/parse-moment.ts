const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const ZONE = /(Z|[+-]\d{2}:?\d{2}|GMT|UTC)$/i;

/**
 * A date as publishing tools write it (ISO 8601 with or without a time, `2025-06-01 09:00:00`, RFC 2822), in
 * UTC where it names no zone. Undefined where there is no such moment.
 */
export function parseMoment(text: string): Date | undefined {
  const written = text.trim();
  const day = DAY.exec(written);
  if (day && !isDay(Number(day[1]), Number(day[2]), Number(day[3]))) return undefined;
  const isDayAlone = day?.[0] === written;
  const moment = new Date(isDayAlone || ZONE.test(written) ? written : `${written.replace(" ", "T")}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** JavaScript takes 30 February for 2 March. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
