import type { ScreenedView } from "@/lib/moderation/insights/views";
import { checkName, figure, percent } from "./figure-words";

/** What became of what a check had held, from the left. */
const CAME_TO = [
  { name: "yes", key: "approved", label: "Approved as it was" },
  { name: "changed", key: "changed", label: "Approved after a change" },
  { name: "asked", key: "asked", label: "Change asked for" },
  { name: "no", key: "turned_down", label: "Turned down" },
  { name: "waits", key: "waiting", label: "Waits now" },
] as const;

/** Of what each check held: one bar, cut by what became of it. */
export function ScreenedBars({ screened }: { screened: readonly ScreenedView[] }) {
  return (
    <>
      <ul className="legend">
        {CAME_TO.map(({ name, label }) => (
          <li key={name}>
            <span className={`swatch fill-${name}`} />
            {label}
          </li>
        ))}
      </ul>
      <ul className="stack list gap-3">
        {screened.map((one) => (
          <li key={one.check} className="stack gap-1">
            <span className="cluster apart ds">
              <span>{checkName(one.check)}</span>
              <span className="dim">{figure(heldBy(one))} held</span>
            </span>
            <Bar screened={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Bar({ screened }: { screened: ScreenedView }) {
  const all = heldBy(screened);
  let from = 0;
  const said = CAME_TO.filter(({ key }) => screened[key] > 0).map(
    ({ key, label }) => `${label.toLowerCase()} ${percent(screened[key], all)}`,
  );
  return (
    <svg
      className="share"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={`${checkName(screened.check)}: ${said.join(", ")}`}
    >
      {CAME_TO.map(({ name, key }) => {
        const [x, width] = [from, (screened[key] / all) * 100];
        from += width;
        return (
          width > 0 && <rect key={key} className={`fill-${name}`} x={x} width={width} y={0} height={10} />
        );
      })}
    </svg>
  );
}

/** The same as a table. */
export function ScreenedTable({ screened }: { screened: readonly ScreenedView[] }) {
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">Check</th>
          {CAME_TO.map(({ key, label }) => (
            <th scope="col" key={key}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {screened.map((one) => (
          <tr key={one.check}>
            <th scope="row">{checkName(one.check)}</th>
            {CAME_TO.map(({ key }) => (
              <td key={key}>{figure(one[key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function heldBy(screened: ScreenedView): number {
  return CAME_TO.reduce((sum, { key }) => sum + screened[key], 0);
}
