/** Where one step of waiting ends and the next begins, in minutes. Waits are kept by steps, so that they can be added up. */
export const WAIT_STEPS: readonly number[] = [
  5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 960, 1_440, 2_160, 2_880, 4_320, 5_760, 7_200,
  10_080, 14_400, 20_160, 43_200,
];

/** How many waits fell into a step: step 0 ends at the first bound, the last has no end. */
export type WaitStep = { step: number; n: number };

/**
 * The wait, in minutes, within which a share of those who waited was answered; between the bounds of its step as if
 * they were spread evenly. Null where nobody waited. What is past the last bound counts as that bound.
 */
export function waitOf(steps: readonly WaitStep[], share: number): number | null {
  const total = steps.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return null;
  let before = 0;
  for (const { step, n } of steps.toSorted((a, b) => a.step - b.step)) {
    const left = share * total - before;
    if (left <= n) {
      const from = WAIT_STEPS[step - 1] ?? 0;
      const to = WAIT_STEPS[step] ?? from;
      return from + (to - from) * (left / n);
    }
    before += n;
  }
  return WAIT_STEPS.at(-1) ?? null;
}
