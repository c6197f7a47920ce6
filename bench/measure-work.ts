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
  const seconds = (performance.now() - began) / 1000;
  const spent = process.cpuUsage(before);
  return {
    name,
    perSecond: times / seconds,
    p50: percentile(taken, 50),
    p99: percentile(taken, 99),
    cpu: (spent.user + spent.system) / 1000 / times,
  };
}
