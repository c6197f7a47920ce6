import type { ReversedView } from "@/lib/moderation/insights/views";
import { Figure } from "./figure";
import { figure, partOf } from "./figure-words";

/** What didn't last: taken back, or overturned on an appeal; over all, and by rule. */
export function ReversedFigure({ reversed }: { reversed: readonly ReversedView[] }) {
  const all = totalOf(reversed);
  return (
    <Figure
      id="reversed"
      title="What was taken back"
      definition="Decisions of these weeks that somebody has taken back since; and, of appeals decided in these weeks, those that overturned a decision, whenever it was made."
      table={<ReversedTable reversed={reversed} />}
    >
      <p>
        Taken back: <b>{partOf(all.undone, all.decided)}</b> decisions.{" "}
        {all.appealed === 0 ? (
          "No appeal was decided."
        ) : (
          <>
            Overturned: <b>{partOf(all.overturned, all.appealed)}</b> appeals.
          </>
        )}
      </p>
    </Figure>
  );
}

function ReversedTable({ reversed }: { reversed: readonly ReversedView[] }) {
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Decided</th>
          <th scope="col">Taken back</th>
          <th scope="col">Appeals decided</th>
          <th scope="col">Overturned</th>
        </tr>
      </thead>
      <tbody>
        {reversed.map(({ rule, decided, undone, appealed, overturned }) => (
          <tr key={rule?.number ?? "none"}>
            <th scope="row">{rule ? `${rule.number}. ${rule.title}` : "No rule named"}</th>
            <td>{figure(decided)}</td>
            <td>{figure(undone)}</td>
            <td>{figure(appealed)}</td>
            <td>{figure(overturned)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function totalOf(reversed: readonly ReversedView[]): Omit<ReversedView, "rule"> {
  return reversed.reduce(
    (all, one) => ({
      decided: all.decided + one.decided,
      undone: all.undone + one.undone,
      appealed: all.appealed + one.appealed,
      overturned: all.overturned + one.overturned,
    }),
    { decided: 0, undone: 0, appealed: 0, overturned: 0 },
  );
}
