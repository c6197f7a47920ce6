import type { SignalView } from "@/lib/moderation/reviews/views";

/** Why a contribution waits, in words; the numbers are those in its text. */
export function Signals({ signals }: { signals: readonly SignalView[] }) {
  return (
    <section aria-labelledby="why">
      <h3 className="dh" id="why">
        Why it is here
      </h3>
      {signals.length === 0 ? (
        <p className="ds dim mt-1.5">Screening found nothing in it.</p>
      ) : (
        <table className="factors">
          <thead className="sr">
            <tr>
              <th scope="col">Number in the text</th>
              <th scope="col">Finding</th>
            </tr>
          </thead>
          <tbody>
            {signals.map(({ check, explanation, number }) => (
              <tr key={`${check} ${explanation}`}>
                <td className="fn">{number}</td>
                <td>{explanation}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="ds dimmer mt-1.5">Findings hold a text until it has been read. They never decide.</p>
    </section>
  );
}
