import Link from "next/link";
import { DeskKeys } from "@/components/moderation/desk-keys";
import { Empty } from "@/components/ui/empty";
import { type InsightsView, WEEKS } from "@/lib/moderation/insights/views";
import { AgreementFigure } from "./agreement-figure";
import { DecidedChart, DecidedTable } from "./decided-chart";
import { Figure } from "./figure";
import { figure, partOf } from "./figure-words";
import { ReversedFigure } from "./reversed-figure";
import { ScreenedBars, ScreenedTable } from "./screened-bars";
import { WaitsChart, WaitsTable } from "./waits-chart";

type Props = { insights: InsightsView; promiseHours: number };

/** How the desk is doing, over some weeks: what people waited, what was decided, what didn't last. */
export function InsightsScreen({ insights, promiseHours }: Props) {
  const { weeks, decided } = insights;
  return (
    <main className="panes" id="main" tabIndex={-1}>
      <section className="pane stack content-start gap-4" aria-label="Period">
        <h1>Insights</h1>
        <nav className="cluster -ms-1 gap-0.5" aria-label="Period">
          {WEEKS.map((n) => (
            <Link
              key={n}
              className="chip"
              href={`/moderation/insights?weeks=${n}`}
              prefetch={false}
              aria-current={n === weeks.length ? "page" : undefined}
            >
              {n} weeks
            </Link>
          ))}
        </nav>
        <Own own={insights.own} />
        <p className="ds dim">
          Weeks begin on Monday, in UTC; the last one is this week, so far. Days that are over are counted
          once, in the night after them, and again when a decision of theirs was taken back.
        </p>
        <p className="ds dim">
          Figures tell where to look. They are about texts, queues and rules; nobody here is ranked, and what
          is yours alone is shown to you alone.
        </p>
      </section>
      <section className="pane lg:col-span-2" aria-label="Figures">
        {decided.length === 0 && insights.screened.length === 0 ? (
          <Empty title="Nothing was decided in these weeks." level={2}>
            With the first decision there stand here how long people waited, what was decided, what was taken
            back, what screening held, and, once something was read twice, whether two people come to the
            same.
          </Empty>
        ) : (
          <Figures insights={insights} promiseHours={promiseHours} />
        )}
      </section>
      <DeskKeys />
    </main>
  );
}

function Own({ own: { decided, undone, appealed, overturned } }: Pick<InsightsView, "own">) {
  return (
    <section className="stack gap-1" aria-labelledby="own">
      <h2 className="dh" id="own">
        Your own, for you alone
      </h2>
      <p className="ds">
        {decided === 0
          ? "You have decided nothing in these weeks."
          : `You made ${figure(decided)} decisions, and ${undone === 0 ? "none of them was" : `${figure(undone)} of them were`} taken back since.`}{" "}
        {appealed > 0 &&
          `Of appeals against decisions of yours ${partOf(overturned, appealed)} overturned one.`}
      </p>
    </section>
  );
}

function Figures({ insights, promiseHours }: Props) {
  const { weeks, waits, decided, reversed, screened, waitingCapped } = insights;
  const insisted = screened.filter(({ check }) => check === "insisted");
  const checks = screened.filter(({ check }) => check !== "insisted");
  return (
    <div className="figure-list">
      <Figure
        id="waits"
        title="How long people waited"
        definition={`From coming into a queue, which is being sent, changed or reported, to the first decision, in the week of that decision. The full line is what half waited at most, the broken one nine in ten, the dotted one the promise of ${promiseHours} hours. A letter without an account counts from the beginning of its day.`}
        table={waits.length > 0 && <WaitsTable waits={waits} weeks={weeks} />}
      >
        {waits.length === 0 ? (
          <p className="dim">Nothing from a queue was decided in these weeks.</p>
        ) : (
          <div className="plots">
            {waits.map((one) => (
              <WaitsChart key={one.queue} waits={one} weeks={weeks} promiseHours={promiseHours} />
            ))}
          </div>
        )}
      </Figure>
      <Figure
        id="decided"
        title="What was decided"
        definition="Every decision counts in the week in which it was made, also where it was taken back later. Taking back is no decision of its own here."
        table={<DecidedTable decided={decided} weeks={weeks} />}
      >
        <DecidedChart decided={decided} weeks={weeks} />
      </Figure>
      <ReversedFigure reversed={reversed} />
      <AgreementFigure readTwice={insights.readTwice} sameRule={insights.sameRule} />
      <Figure
        id="screened"
        title="What screening held"
        definition={`What each check held, by what the text came to in these weeks, and what waits now, whenever it came${waitingCapped ? " (in each queue of the first 1,000)" : ""}. A text that several checks held counts with each. Screening holds and points out; it decides nothing.`}
        table={checks.length > 0 && <ScreenedTable screened={checks} />}
      >
        {checks.length === 0 ? (
          <p className="dim">
            Screening held nothing that was decided in these weeks, and nothing that waits.
          </p>
        ) : (
          <ScreenedBars screened={checks} />
        )}
      </Figure>
      <Figure
        id="nudged"
        title="What reading it once more did"
        definition="Who is shown their own words before sending, and changes them or leaves, leaves no trace: that isn’t stored, so it isn’t counted. Who sends them as they are is read by a person."
        table={insisted.length > 0 && <ScreenedTable screened={insisted} />}
      >
        {insisted.length === 0 ? (
          <p className="dim">Nobody sent something as it was after that.</p>
        ) : (
          <ScreenedBars screened={insisted} />
        )}
      </Figure>
    </div>
  );
}
