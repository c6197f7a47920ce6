import { DECIDED } from "@/components/moderation/words";
import type { Verdict } from "@/db/vocabulary";
import type { DecidedView } from "@/lib/moderation/insights/views";
import { figure, weekInWords } from "./figure-words";
import { Plot } from "./plot";

/** What verdicts are drawn together, from the ground up. */
const LAYERS = [
  { name: "yes", label: "Approved or restored", verdicts: ["approve", "restore"] },
  { name: "asked", label: "Asked for a change", verdicts: ["ask_change"] },
  { name: "no", label: "Rejected, removed or put aside", verdicts: ["reject", "remove", "merge"] },
  { name: "waits", label: "Moved, locked, unlocked", verdicts: ["move", "lock", "unlock"] },
] as const satisfies readonly { name: string; label: string; verdicts: readonly Verdict[] }[];

type Props = { decided: readonly DecidedView[]; weeks: readonly string[] };

/** Decisions of each week, piled up by what they came to. */
export function DecidedChart({ decided, weeks }: Props) {
  const layers = LAYERS.map(({ name, label, verdicts }) => ({
    name,
    label,
    weeks: weeks.map((_, week) => sumOf(decided, verdicts, week)),
  })).filter((layer) => layer.weeks.some((n) => n > 0));
  const totals = weeks.map((_, week) => layers.reduce((sum, layer) => sum + (layer.weeks[week] ?? 0), 0));
  const top = Math.max(1, ...totals);
  return (
    <>
      <ul className="legend">
        {layers.map(({ name, label }) => (
          <li key={name}>
            <span className={`swatch fill-${name}`} />
            {label}
          </li>
        ))}
      </ul>
      <Plot label={inASentence(totals)} weeks={weeks} top={figure(top)}>
        {weeks.map((week, at) => {
          let ground = 100;
          return layers.map((layer) => {
            const height = ((layer.weeks[at] ?? 0) / top) * 100;
            ground -= height;
            return (
              height > 0 && (
                <rect
                  key={`${week} ${layer.name}`}
                  className={`fill-${layer.name}`}
                  x={at + 0.14}
                  width={0.72}
                  y={ground}
                  height={height}
                />
              )
            );
          });
        })}
      </Plot>
    </>
  );
}

/** The same as a table, verdict by verdict. */
export function DecidedTable({ decided, weeks }: Props) {
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">Week of</th>
          {decided.map(({ verdict }) => (
            <th scope="col" key={verdict}>
              {DECIDED[verdict]}
            </th>
          ))}
          <th scope="col">A day</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={week}>
            <th scope="row">{weekInWords(week)}</th>
            {decided.map(({ verdict, weeks: made }) => (
              <td key={verdict}>{figure(made[at] ?? 0)}</td>
            ))}
            <td>
              {(decided.reduce((sum, { weeks: made }) => sum + (made[at] ?? 0), 0) / 7).toLocaleString("en", {
                maximumFractionDigits: 1,
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sumOf(decided: readonly DecidedView[], verdicts: readonly Verdict[], week: number): number {
  return decided
    .filter(({ verdict }) => verdicts.includes(verdict))
    .reduce((sum, { weeks }) => sum + (weeks[week] ?? 0), 0);
}

function inASentence(totals: readonly number[]): string {
  const all = totals.reduce((sum, n) => sum + n, 0);
  return `${figure(all)} decisions in ${totals.length} weeks, ${figure(totals.at(-1) ?? 0)} of them this week. The figures of every week stand below.`;
}
