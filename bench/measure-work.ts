import { performance } from "node:perf_hooks";
import { percentile } from "./percentiles";
import type { Row } from "./row";

/** Does a piece of work `times` times, `at` of them at once. Processor time is this process's own. */
export async function measureWork(
  name: string,
  work: (n: number) => Promise<unknown>,
  { times, at = 1 }: { times: number; at?: number },
): Promise<Row> {
  const taken: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < times) {
      const n = next++;
      const began = performance.now();
      await work(n);
      taken.push(performance.now() - began);
    }
  };
  const before = process.cpuUsage();
  const began = performance.now();
  await Promise.all(Array.from({ length: at }, worker));
  return rowOf(name, taken, { seconds: (performance.now() - began) / 1000, spent: process.cpuUsage(before) });
}

/** What was measured of work that took so long each time (milliseconds), in so many seconds altogether. */
export function rowOf(
  name: string,
  taken: readonly number[],
  { seconds, spent }: { seconds: number; spent: NodeJS.CpuUsage },
): Row {
  return {
    name,
    perSecond: taken.length / seconds,
    p50: percentile(taken, 50),
    p99: percentile(taken, 99),
    cpu: (spent.user + spent.system) / 1000 / taken.length,
  };
}
