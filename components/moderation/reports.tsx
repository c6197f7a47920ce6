import type { ReportOutcome } from "@/db/vocabulary";
import type { ReportView } from "@/lib/moderation/reviews/views";
import { DeskTime } from "./desk-time";

const OUTCOMES: Record<ReportOutcome, string> = {
  waiting: "not answered yet",
  acted: "acted on",
  kept: "read, and the text was kept",
};

/** What readers said about it. Who they are is not shown: a complaint is weighed by its words. */
export function Reports({ reports }: { reports: readonly ReportView[] }) {
  return (
    <section aria-labelledby="reports">
      <h3 className="dh" id="reports">
        What readers reported
      </h3>
      <ul className="mt-1.5 grid list-none gap-2.5 p-0">
        {reports.map(({ rule, words, at, outcome }) => (
          <li key={`${at.toISOString()} ${words}`} className="grid gap-0.5">
            <span className="ds">{rule}</span>
            {words && <q className="gnote">{words}</q>}
            <span className="ds dimmer">
              <DeskTime at={at.toISOString()} />, {OUTCOMES[outcome]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
