import type { ReactNode } from "react";
import { DECIDED, KINDS } from "@/components/moderation/words";
import { NOTICE_KIND_WORDS, NOTICE_OUTCOME_WORDS } from "@/components/notices/words";
import { Icon } from "@/components/ui/icon";
import type { SanctionKind } from "@/db/vocabulary";
import { type Amount, FEWER, type MonthView } from "@/lib/moderation/transparency/views";
import { checkName, figure } from "./figure-words";

const SANCTIONS: Record<SanctionKind, string> = {
  warn: "Warned",
  hold_all: "Everything of theirs read first",
  suspend: "Suspended for a time",
  ban: "Banned",
};

type Row = { label: string; n: Amount };

/** The numbers of one month, for everyone to read. The newest is open; the others are folded away. */
export function MonthSection({ month, open }: { month: MonthView; open: boolean }) {
  const { heldBy, decisions, byRule, notices, glass, score } = month;
  const heading = inWords(month.month);
  return (
    <details open={open}>
      <summary className="cluster gap-2">
        <h2 className="text-heading">{heading}</h2>
        <Icon name="chevron-down" />
      </summary>
      <div className="month pt-4">
        <Numbers
          caption="What was sent, and what waited for a person"
          rows={[
            { label: "Notes, stories and letters sent", n: month.received },
            { label: "Held until a person had read them", n: month.held },
            ...known(
              "Because of each check",
              "Because of each other check",
              heldBy.map(({ check, n }) => ({ label: `Because of: ${lowerName(check)}`, n })),
            ),
          ]}
        >
          {score && (
            <p className="hint">
              A score learned from earlier decisions (version {score.version}) points out what to read sooner.
              On {figure(score.decisions)} decisions that it hadn’t learned from,{" "}
              {score.precision === null
                ? "it pointed out nothing"
                : `${share(score.precision)} of what it pointed out was turned down`}
              {score.recall !== null && `, and that was ${share(score.recall)} of all that was`}.
            </p>
          )}
        </Numbers>
        <Numbers
          caption="Decisions"
          rows={[
            ...known(
              "Of each verdict and kind",
              "Of each other verdict and kind",
              decisions.map(({ verdict, kind, n }) => ({
                label: `${DECIDED[verdict]}: ${KINDS[kind].word.toLowerCase()}`,
                n,
              })),
            ),
            { label: "Taken back", n: month.undone },
          ]}
        />
        <Numbers
          caption="By the rule that was named"
          rows={known(
            "Each rule",
            "Each other rule",
            byRule.map(({ number, title, n }) => ({ label: `${number}. ${title}`, n })),
          )}
        />
        <Numbers
          caption="Reports and notices"
          rows={[
            { label: "Reports by readers", n: month.reports },
            ...month.reportOutcomes.map(({ outcome, n }) => ({
              label: outcome === "acted" ? "Answered: removed" : "Answered: it stands",
              n,
            })),
            ...known(
              "Notices of each kind",
              "Notices of each other kind",
              notices.map(({ ground, n }) => ({ label: `Notices: ${NOTICE_KIND_WORDS[ground].label}`, n })),
            ),
            ...month.noticeOutcomes.map(({ outcome, n }) => ({
              label: `Notices closed: ${NOTICE_OUTCOME_WORDS[outcome].toLowerCase()}`,
              n,
            })),
          ]}
        >
          {(month.reportHours !== null || month.noticeHours !== null) && (
            <p className="hint">
              {month.reportHours !== null &&
                `Half of the reports were answered within ${hours(month.reportHours)}. `}
              {month.noticeHours !== null &&
                `Half of the notices were closed within ${hours(month.noticeHours)}.`}
            </p>
          )}
        </Numbers>
        <Numbers
          caption="Appeals"
          rows={[
            { label: "Asked for by writers", n: month.appeals.received },
            { label: "Decided: it stands", n: month.appeals.upheld },
            { label: "Decided: overturned", n: month.appeals.overturned },
          ]}
        />
        <Numbers
          caption="Members"
          rows={[
            ...month.sanctions.map(({ kind, n }) => ({ label: SANCTIONS[kind], n })),
            { label: "Lifted before their end", n: month.lifted },
            { label: "Asked to see who is behind a name or none", n: glass.asked },
            { label: "Seen, with a second person’s consent", n: glass.opened },
            { label: "Telling the writer put off by an order", n: glass.delayed },
          ]}
        />
      </div>
    </details>
  );
}

function Numbers({
  caption,
  rows,
  children,
}: {
  caption: string;
  rows: readonly Row[];
  children?: ReactNode;
}) {
  return (
    <div className="stack content-start gap-2">
      <table className="figures">
        <caption>{caption}</caption>
        <tbody>
          {rows.map(({ label, n }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{typeof n === "number" ? figure(n) : n}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </div>
  );
}

/** Rows with a number; the rest is told in one, so that the page stays short. The file has each of them. */
function known(each: string, other: string, rows: readonly Row[]): Row[] {
  const told = rows.filter(({ n }) => n !== FEWER);
  if (told.length === rows.length) return told;
  return [...told, { label: told.length === 0 ? each : other, n: FEWER }];
}

function lowerName(check: string): string {
  const name = checkName(check);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function inWords(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

function hours(n: number): string {
  return n === 1 ? "1 hour" : `${n.toLocaleString("en")} hours`;
}

function share(part: number): string {
  return `${Math.round(part * 100)} %`;
}
