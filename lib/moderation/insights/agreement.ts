/** How often a first and a second reader came to these two verdicts. */
export type ReadTwice<V extends string = string> = { first: V; second: V; n: number };

/** From how many double readings on the figures say something. */
export const ENOUGH_READINGS = 30;

/** The share of double readings on which both agreed, between 0 and 1; null where there is none. */
export function agreementOf(readings: readonly ReadTwice[]): number | null {
  const total = sum(readings);
  return total === 0 ? null : sum(readings.filter(({ first, second }) => first === second)) / total;
}

/**
 * Cohen's kappa: how much better than by chance two readers agree, 1 being always and 0 as often as by chance
 * (J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960). Null where chance alone would agree on everything.
 */
export function kappaOf(readings: readonly ReadTwice[]): number | null {
  const [total, observed] = [sum(readings), agreementOf(readings)];
  if (observed === null) return null;
  const verdicts = [...new Set(readings.flatMap(({ first, second }) => [first, second]))];
  const expected = verdicts.reduce((chance, verdict) => {
    const byFirst = sum(readings.filter(({ first }) => first === verdict)) / total;
    const bySecond = sum(readings.filter(({ second }) => second === verdict)) / total;
    return chance + byFirst * bySecond;
  }, 0);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

function sum(readings: readonly ReadTwice[]): number {
  return readings.reduce((all, { n }) => all + n, 0);
}
