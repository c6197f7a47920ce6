import {
  type ContributionKind,
  NOTICE_KINDS,
  type NoticeKind,
  type NoticeOutcome,
  type ReportOutcome,
  SANCTION_KINDS,
  type SanctionKind,
  type Verdict,
} from "@/db/vocabulary";
import type { MonthNumbers } from "./schemas";

/** Below this a number is not given: of a few, somebody may know who they are. None is below it, too. */
export const FEWEST = 5;
export const FEWER = `fewer than ${FEWEST}`;

/** A number of at least five; or the words for fewer, of which there may be none. */
export type Amount = number | typeof FEWER;

/** What everyone may read of a month. */
export type MonthView = {
  /** "2026-10". */
  month: string;
  received: Amount;
  held: Amount;
  heldBy: { check: string; n: Amount }[];
  decisions: { verdict: Verdict; kind: ContributionKind; n: Amount }[];
  byRule: { number: number; title: string; n: Amount }[];
  undone: Amount;
  reports: Amount;
  reportOutcomes: { outcome: ReportOutcome; n: Amount }[];
  /** Half of them were answered within so many hours; null where fewer than five were. */
  reportHours: number | null;
  notices: { ground: NoticeKind; n: Amount }[];
  noticeOutcomes: { outcome: NoticeOutcome; n: Amount }[];
  noticeHours: number | null;
  appeals: { received: Amount; upheld: Amount; overturned: Amount };
  sanctions: { kind: SanctionKind; n: Amount }[];
  lifted: Amount;
  glass: { asked: Amount; opened: Amount; delayed: Amount };
  score: MonthNumbers["score"];
};

/** A month as everyone reads it: small numbers are put into words, here and nowhere else. */
export function monthView(month: string, numbers: MonthNumbers): MonthView {
  const answered = sum(numbers.reportOutcomes);
  const closed = sum(numbers.noticeOutcomes);
  return {
    month: month.slice(0, 7),
    received: amountOf(numbers.received),
    held: amountOf(numbers.held),
    heldBy: numbers.heldBy.map(few),
    decisions: numbers.decisions.map(few),
    byRule: numbers.byRule.map(few),
    undone: amountOf(numbers.undone),
    reports: amountOf(numbers.reports),
    reportOutcomes: every(["acted", "kept"], numbers.reportOutcomes, ({ outcome }) => outcome).map(
      ([outcome, n]) => ({ outcome, n }),
    ),
    reportHours: answered < FEWEST ? null : numbers.reportHours,
    notices: every(NOTICE_KINDS, numbers.notices, (one) => one.ground).map(([ground, n]) => ({ ground, n })),
    noticeOutcomes: every(["removed", "kept", "gone"], numbers.noticeOutcomes, (one) => one.outcome).map(
      ([outcome, n]) => ({ outcome, n }),
    ),
    noticeHours: closed < FEWEST ? null : numbers.noticeHours,
    appeals: {
      received: amountOf(numbers.appeals.received),
      upheld: amountOf(numbers.appeals.upheld),
      overturned: amountOf(numbers.appeals.overturned),
    },
    sanctions: every(SANCTION_KINDS, numbers.sanctions, (one) => one.kind).map(([kind, n]) => ({ kind, n })),
    lifted: amountOf(numbers.lifted),
    glass: {
      asked: amountOf(numbers.glass.asked),
      opened: amountOf(numbers.glass.opened),
      delayed: amountOf(numbers.glass.delayed),
    },
    score: numbers.score,
  };
}

function amountOf(n: number): Amount {
  return n < FEWEST ? FEWER : n;
}

/** Of what concerns people every kind is listed, so that none is not told apart from a few. */
function every<K extends string, T extends { n: number }>(
  kinds: readonly K[],
  counted: readonly T[],
  kindOf: (one: T) => string,
): [K, Amount][] {
  return kinds.map((kind) => [kind, amountOf(counted.find((one) => kindOf(one) === kind)?.n ?? 0)]);
}

function few<T extends { n: number }>(counted: T): Omit<T, "n"> & { n: Amount } {
  return { ...counted, n: amountOf(counted.n) };
}

function sum(counted: readonly { n: number }[]): number {
  return counted.reduce((all, { n }) => all + n, 0);
}
