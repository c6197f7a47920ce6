import type { AgeView } from "@/lib/moderation/queues/views";
import { inWords, listed } from "@/lib/platform/amounts";
import { ageWords } from "./waiting";

/** The height of the tallest bar, in pixels. */
const TALLEST = 49;

/** How long people have been waiting: five bars, a dashed line at the promise, hatching past it. */
export function WaitingChart({ ages }: { ages: readonly AgeView[] }) {
  const most = Math.max(1, ...ages.map(({ n }) => n));
  return (
    <div>
      <p className="dh mb-2">How long people have been waiting</p>
      <div className="chart pt-4" role="img" aria-label={inASentence(ages)}>
        {ages.map(({ from, to, n, capped }) => (
          <div key={from} className={to === null && n > 0 ? "c late" : "c"}>
            <span className="n">{capped ? `${n.toLocaleString("en")}+` : n}</span>
            <span className="b" style={{ height: `${Math.round((n / most) * TALLEST)}px` }} />
            <span className="t">{ageWords(from, to)}</span>
          </div>
        ))}
        <span className="prom">
          <span>our promise</span>
        </span>
      </div>
    </div>
  );
}

function inASentence(ages: readonly AgeView[]): string {
  const parts = ages.map(({ from, to, n, capped }) => {
    const many = capped ? `at least ${n.toLocaleString("en")}` : n === 0 ? "none" : inWords(n);
    return `${many} ${ageWords(from, to)}${to === null ? ", which is past the promise" : ""}`;
  });
  return `How long they have waited: ${listed(parts)}.`;
}
