import type { Row } from "./row";

/** What is expected of each line against its reference, and what it came to. */
export function ratios(rows: readonly Row[]): string {
  const row = (start: string) => rows.find(({ name }) => name.startsWith(start));
  const perSecond = (start: string) => row(start)?.perSecond ?? Number.NaN;
  const p50 = (start: string) => row(start)?.p50 ?? Number.NaN;
  const fixed = row("a fixed work");
  const lines: [what: string, expected: string, came: string, holds: boolean][] = [
    share(
      "article page against the bare server",
      0.8,
      perSecond("article page, 10000") / perSecond("a bare Node"),
    ),
    atMost(
      "article page, 100 notes against 10,000",
      1.1,
      perSecond("article page, 100 ") / perSecond("article page, 10000"),
    ),
    share(
      "posting against a bare insert of the same row",
      0.25,
      perSecond("posting a") / perSecond("a bare insert of a note"),
    ),
    ...["Latin", "Cyrillic", "CJK", "Arabic"].map((script) =>
      cheap(
        `screening of 1000 characters, ${script}`,
        5,
        row(`screening of 1000 characters, ${script}`),
        fixed,
      ),
    ),
    inTime("first page of a queue", 35, p50("first page of a queue, 100000")),
    atMost(
      "first page of a queue, 100,000 waiting against 1,000",
      1.2,
      p50("first page of a queue, 100000") / p50("first page of a queue, 1000 "),
    ),
    inTime("one decision, in the database", 8, p50("one decision, in")),
    inTime("one decision, through the form", 25, p50("one decision, through")),
    share(
      "posting with everything held against nothing held",
      0.9,
      perSecond("posting with everything") / perSecond("posting with nothing"),
    ),
  ];
  const held = lines
    .map(
      ([what, expected, came, holds]) =>
        `${holds ? "holds" : "FALLS SHORT"}  ${what}: ${came} (expected ${expected})`,
    )
    .join("\n");
  // The smallest thing that Postgres can keep, for whoever would rather compare with that.
  const smallest = percent(perSecond("posting a") / perSecond("a bare insert of a key"));
  return `${held}\n       posting beside a bare insert of one key into a table with one index: ${smallest}`;
}

type Line = [string, string, string, boolean];

function share(what: string, least: number, came: number): Line {
  return [what, `at least ${percent(least)}`, percent(came), came >= least];
}

function atMost(what: string, most: number, came: number): Line {
  return [what, `at most ${most} times`, `${came.toFixed(2)} times`, came <= most];
}

function inTime(what: string, most: number, came: number): Line {
  return [what, `p50 at most ${most} ms`, `${came.toFixed(1)} ms`, came <= most];
}

/** Processor time, and how often the fixed work goes into it, by which another machine can be compared. */
function cheap(what: string, most: number, row: Row | undefined, fixed: Row | undefined): Line {
  const [cpu, unit] = [row?.cpu ?? Number.NaN, fixed?.cpu ?? Number.NaN];
  const came = `${cpu.toFixed(2)} ms, ${(cpu / unit).toFixed(1)} times the fixed work`;
  return [what, `at most ${most} ms of processor time`, came, cpu <= most];
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
