import { Moment } from "@/components/ui/moment";
import type { DemandsView, DemandYearView } from "@/lib/moderation/demands/views";
import { amount, capital, inWords, listed } from "@/lib/platform/amounts";
import { DEMANDS } from "./words";

/** How many demands came in each year, none among them, and what was given. */
export function DemandYears({ years, given }: DemandsView) {
  return (
    <>
      <section className="stack gap-3" aria-labelledby="years">
        <h2 className="text-heading" id="years">
          How many came
        </h2>
        <dl className="stack gap-4">
          {years.map((year) => (
            <div key={year.year}>
              <dt className="label">{year.year}</dt>
              <dd className="note-body">{inSentence(year)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {given.length > 0 && (
        <section className="stack gap-3" aria-labelledby="given">
          <h2 className="text-heading" id="given">
            What was given
          </h2>
          <ul className="stack list gap-4">
            {given.map(({ on, kind, given }) => (
              <li key={`${on} ${kind} ${given}`}>
                <p className="label">
                  {DEMANDS[kind].label}, <Moment at={on} as="date" /> {on.slice(0, 4)}
                </p>
                <p className="note-body">{given}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** "Three demands: two from courts, one from the police. To one of them something was given." */
function inSentence({ demands, given, kinds }: DemandYearView): string {
  if (demands === 0) return "No demand. Nothing was given to anybody.";
  const from = kinds.map(({ kind, demands }) => `${inWords(demands)} ${DEMANDS[kind].from}`);
  const gave =
    given === 0
      ? "Nothing was given."
      : `To ${inWords(given)} of them something was given; the others were given nothing.`;
  const some = demands === given ? "To each of them something was given." : gave;
  return `${capital(amount(demands, "demand", "demands"))}: ${listed(from)}. ${some}`;
}
