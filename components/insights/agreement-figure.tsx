import { DECIDED } from "@/components/moderation/words";
import type { Verdict } from "@/db/vocabulary";
import { agreementOf, ENOUGH_READINGS, kappaOf, type ReadTwice } from "@/lib/moderation/insights/agreement";
import { amount, capital } from "@/lib/platform/amounts";
import { Figure } from "./figure";
import { figure, partOf } from "./figure-words";

type Props = { readTwice: readonly ReadTwice<Verdict>[]; sameRule: { n: number; of: number } };

/** How often two people who read the same text came to the same, and whether that is more than chance. */
export function AgreementFigure({ readTwice, sameRule }: Props) {
  const total = readTwice.reduce((sum, { n }) => sum + n, 0);
  const agreed = readTwice.filter(({ first, second }) => first === second).reduce((sum, { n }) => sum + n, 0);
  const kappa = kappaOf(readTwice);
  return (
    <Figure
      id="agreement"
      title="Do two people come to the same"
      definition="Of decisions drawn by chance and read a second time without knowing the first. Cohen’s kappa says how much better than chance that is: 0 is no better, 1 is always. Nobody is compared with anybody by name."
      table={total > 0 && <AgreementTable readTwice={readTwice} />}
    >
      {agreementOf(readTwice) === null ? (
        <p className="dim">
          Nothing was read twice in these weeks. The figures stand here once something was.
        </p>
      ) : (
        <>
          <p>
            They agreed on <b>{partOf(agreed, total)}</b>. Kappa is{" "}
            <b>{kappa === null ? "not to be told" : kappa.toFixed(2)}</b>.
            {sameRule.of > 0 &&
              ` Where both said no, they named the same rule for ${partOf(sameRule.n, sameRule.of)}.`}
          </p>
          {total < ENOUGH_READINGS && (
            <p className="ds dim">
              {capital(amount(total, "reading is", "readings are"))} too few to go by: from {ENOUGH_READINGS}{" "}
              on this begins to say something.
            </p>
          )}
          {kappa === null && (
            <p className="ds dim">
              Everything came to the same verdict, so chance would have agreed as well.
            </p>
          )}
        </>
      )}
    </Figure>
  );
}

function AgreementTable({ readTwice }: { readTwice: readonly ReadTwice<Verdict>[] }) {
  const verdicts = [...new Set(readTwice.flatMap(({ first, second }) => [first, second]))];
  const of = (first: Verdict, second: Verdict) =>
    readTwice.find((one) => one.first === first && one.second === second)?.n ?? 0;
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">First, and then second</th>
          {verdicts.map((verdict) => (
            <th scope="col" key={verdict}>
              {DECIDED[verdict]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {verdicts.map((first) => (
          <tr key={first}>
            <th scope="row">{DECIDED[first]}</th>
            {verdicts.map((second) => (
              <td key={second}>{figure(of(first, second))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
