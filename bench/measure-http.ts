import autocannon from "autocannon";
import { cpuOf } from "./process-cpu";
import type { Row } from "./row";

/** Loads an address for some seconds from many connections. `pid` is the server's, for its processor time. */
export async function measureHttp(
  name: string,
  url: string,
  pid: number,
  { seconds = 6, connections = 16, headers = {} as Record<string, string> } = {},
): Promise<Row> {
  await autocannon({ url, connections, duration: 1, headers });
  const before = cpuOf(pid);
  const result = await autocannon({ url, connections, duration: seconds, headers });
  const spent = cpuOf(pid) - before;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${name}: ${result.non2xx + result.errors} answers failed`);
  return {
    name,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: spent / result.requests.total,
  };
}
