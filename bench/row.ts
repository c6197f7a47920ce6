/** One measured line: how many a second, latencies and processor time for one, in milliseconds. */
export type Row = { name: string; perSecond: number; p50: number; p99: number; cpu?: number; note?: string };

/** The lines as a table in Markdown. */
export function asTable(rows: readonly Row[]): string {
  const cells = rows.map(({ name, perSecond, p50, p99, cpu, note }) => [
    name,
    perSecond.toFixed(perSecond < 100 ? 1 : 0),
    p50.toFixed(2),
    p99.toFixed(2),
    cpu === undefined ? "" : cpu.toFixed(3),
    note ?? "",
  ]);
  const head = ["what", "per second", "p50 ms", "p99 ms", "CPU ms each", ""];
  return [head, head.map(() => "---"), ...cells].map((line) => `| ${line.join(" | ")} |`).join("\n");
}
