import { QUEUE_NAMES } from "@/components/moderation/words";
import type { WaitsView } from "@/lib/moderation/insights/views";
import { figure, waitInWords, weekInWords } from "./figure-words";
import { Plot } from "./plot";

type Props = { waits: WaitsView; weeks: readonly string[]; promiseHours: number };

/** How long people waited in one queue: half of them a full line, nine in ten a broken one, the promise dotted. */
export function WaitsChart({ waits, weeks, promiseHours }: Props) {
  const promise = promiseHours * 60;
  const top = Math.max(promise, ...waits.weeks.map(({ most }) => most ?? 0)) * 1.05;
  const y = (minutes: number) => 100 - (minutes / top) * 100;
  return (
    <div className="stack gap-1.5">
      <h3 className="dh">{QUEUE_NAMES[waits.queue]}</h3>
      <Plot label={inASentence(waits)} weeks={weeks} top={waitInWords(top)} low>
        <line className="promise" x1={0} x2={weeks.length} y1={y(promise)} y2={y(promise)} />
        <Line values={waits.weeks.map(({ most }) => most)} name="most" y={y} />
        <Line values={waits.weeks.map(({ half }) => half)} name="half" y={y} />
      </Plot>
    </div>
  );
}

type LineProps = {
  values: readonly (number | null)[];
  name: "half" | "most";
  y: (minutes: number) => number;
};

/** A line through the middles of the weeks, broken off where nobody waited; a week by itself is a point. */
function Line({ values, name, y }: LineProps) {
  const runs: string[][] = [];
  values.forEach((value, week) => {
    if (value === null) return;
    const point = `${week + 0.5} ${y(value).toFixed(1)}`;
    const goesOn = week > 0 && values[week - 1] !== null;
    if (goesOn) runs.at(-1)?.push(point);
    else runs.push([point]);
  });
  return runs.map((run) => (
    <path
      key={run[0]}
      className={run.length === 1 ? `${name} alone` : name}
      d={run.length === 1 ? `M${run[0]}h0` : `M${run.join("L")}`}
    />
  ));
}

/** The same as a table. */
export function WaitsTable({ waits, weeks }: { waits: readonly WaitsView[]; weeks: readonly string[] }) {
  return waits.map(({ queue, weeks: ofQueue }) => (
    <table className="figures mb-4" key={queue}>
      <caption>{QUEUE_NAMES[queue]}</caption>
      <thead>
        <tr>
          <th scope="col">Week of</th>
          <th scope="col">Decided first</th>
          <th scope="col">Half within</th>
          <th scope="col">Nine in ten within</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, n) => (
          <tr key={week}>
            <th scope="row">{weekInWords(week)}</th>
            <td>{figure(ofQueue[n]?.n ?? 0)}</td>
            <td>{waitInWords(ofQueue[n]?.half ?? null)}</td>
            <td>{waitInWords(ofQueue[n]?.most ?? null)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}

function inASentence({ queue, weeks }: WaitsView): string {
  const last = weeks.findLast(({ n }) => n > 0);
  const latest = last
    ? `in the latest week with decisions half waited at most ${waitInWords(last.half)}, nine in ten at most ${waitInWords(last.most)}`
    : "nobody has waited";
  return `${QUEUE_NAMES[queue]}: ${latest}. The figures of every week stand below.`;
}
