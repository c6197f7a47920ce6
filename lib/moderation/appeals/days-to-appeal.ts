/** For how long after a decision whoever it is about may object, in days. */
const USUAL = 30;

/**
 * After a decision on a legal notice: six months (Regulation (EU) 2022/2065, Article 20(1)), counted as the longest six
 * months have days.
 */
export const SIX_MONTHS = 184;

/** For how long somebody may object, in days: by what it was decided on. */
export function daysToAppeal({ onNotice }: { onNotice: boolean }): number {
  return onNotice ? SIX_MONTHS : USUAL;
}

/** The same, as it is said: "within 30 days". */
export function timeToAppeal(on: { onNotice: boolean }): string {
  return on.onNotice ? "within six months" : `within ${daysToAppeal(on)} days`;
}
