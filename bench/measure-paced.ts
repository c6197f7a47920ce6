import { performance } from "node:perf_hooks";
import { setTimeout as until } from "node:timers/promises";
import { rowOf } from "./measure-work";
import type { Row } from "./row";

/**
 * Begins a piece of work so many times a second, whether or not those before it are done: what waits for its turn counts
 * as waiting, as it does for whoever sent it.
 */
export async function measurePaced(
  name: string,
  work: (n: number) => Promise<unknown>,
  { times, perSecond }: { times: number; perSecond: number },
): Promise<Row> {
  const taken: number[] = [];
  const before = process.cpuUsage();
  const began = performance.now();
  const one = async (n: number) => {
    const due = began + (n * 1000) / perSecond;
    await until(Math.max(0, due - performance.now()));
    await work(n);
    taken.push(performance.now() - due);
  };
  await Promise.all(Array.from({ length: times }, (_, n) => one(n)));
  return rowOf(name, taken, { seconds: (performance.now() - began) / 1000, spent: process.cpuUsage(before) });
}
