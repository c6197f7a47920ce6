/**
 * Where the bars of the age chart begin and end, in minutes: five of them, the last one past the promise. Whole hours
 * wherever the promise is long enough.
 */
export function ageBounds(promiseHours: number): number[] {
  const promise = promiseHours * 60;
  const parts = [promise / 12, promise / 3, (promise * 2) / 3, promise];
  return promiseHours < 4 ? parts : parts.map((minutes) => Math.max(1, Math.round(minutes / 60)) * 60);
}
