import { Form } from "@/components/form/form";
import type { ReportOutcome } from "@/db/vocabulary";
import { takeUpReportsAction } from "@/lib/moderation/reports/actions";
import type { ReportView, ReviewView } from "@/lib/moderation/reviews/views";
import { amount } from "@/lib/platform/amounts";
import { DeskTime } from "./desk-time";
import { SetAside } from "./set-aside";

const OUTCOMES: Record<ReportOutcome, string> = {
  waiting: "not answered yet",
  acted: "acted on",
  kept: "read, and the text was kept",
  void: "set aside",
};

const FROM: Record<ReportView["from"], string> = {
  nobody_known: "A reader without an account",
  account: "A reader with an account",
  often_right: "A reader with an account, whose reports were right before",
  seldom_right: "A reader with an account, whose reports were mostly not followed",
};

/** What readers said about it. Who they are is not shown: a complaint is weighed by its words. */
export function Reports({ review }: { review: ReviewView }) {
  const { reports, reviewId, own } = review;
  const waiting = reports.filter(({ outcome }) => outcome === "waiting");
  const voids = new Map(reports.flatMap(({ setAside }) => (setAside ? [[setAside.id, setAside]] : [])));
  return (
    <section className="stack gap-3" aria-labelledby="reports">
      <div>
        <h3 className="dh" id="reports">
          What readers reported
        </h3>
        <ul className="mt-1.5 grid list-none gap-2.5 p-0">
          {reports.map(({ id, rule, words, at, outcome, from }) => (
            <li key={id} className="grid gap-0.5">
              <span className="ds">{rule.title}</span>
              {words && <q className="gnote">{words}</q>}
              <span className="ds dimmer">
                {FROM[from]}, <DeskTime at={at.toISOString()} />, {OUTCOMES[outcome]}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {!own &&
        [...voids.values()].map(({ id, reason, by }) => {
          const together = reports.filter(({ setAside }) => setAside?.id === id).length;
          return (
            <Form key={id} action={takeUpReportsAction} className="stack gap-1.5">
              <input type="hidden" name="reviewId" value={reviewId} />
              <input type="hidden" name="voidId" value={id} />
              <p className="ds">
                {by} set {amount(together, "report", "reports")} aside: <q>{reason}</q>
              </p>
              <button className="chip line justify-self-start" type="submit">
                {together === 1 ? "Take it up again" : "Take them up again"}
              </button>
            </Form>
          );
        })}
      {!own && waiting.length > 0 && <SetAside reviewId={reviewId} waiting={waiting} />}
    </section>
  );
}
