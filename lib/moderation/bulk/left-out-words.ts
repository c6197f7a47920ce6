import { amount, capital, inWords, listed } from "@/lib/platform/amounts";

/** Why items of a selection are left out, by the code of the refusal, of one and of several. */
const WHY: Record<string, readonly [one: string, many: string]> = {
  claimed_by_other: ["is claimed by a colleague", "are claimed by colleagues"],
  own_contribution: ["is yours", "are yours"],
  already_decided: ["was decided already", "were decided already"],
  state_moved: ["has moved on", "have moved on"],
  revision_moved: ["changed since", "changed since"],
  withdrawn: ["was withdrawn", "were withdrawn"],
  decided_singly: ["is decided by itself", "are decided one by one"],
  not_found: ["is gone", "are gone"],
};

/** "One is yours and two changed since." Nothing where nothing is left out. */
export function leftOutWords(leftOut: Readonly<Record<string, number>>): string {
  const parts = Object.entries(leftOut).map(([code, n]) => {
    const [one, many] = WHY[code] ?? ["can’t be decided so", "can’t be decided so"];
    return `${inWords(n)} ${n === 1 ? one : many}`;
  });
  return parts.length === 0 ? "" : `${capital(listed(parts))}.`;
}

/** "Approve eleven, leave out two: one is claimed by Ada and one is yours." */
export function planWords(
  verdict: "approve" | "reject",
  decided: number,
  leftOut: readonly { code: string; who: string | null }[],
): string {
  const verb = verdict === "approve" ? "Approve" : "Reject";
  const what = `${verb} ${amount(decided, "item", "items")}`;
  if (leftOut.length === 0) return `${what}.`;
  return `${what}, leave out ${inWords(leftOut.length)}: ${listed(reasons(leftOut))}.`;
}

/** Who holds something is named; the other reasons are counted. */
function reasons(leftOut: readonly { code: string; who: string | null }[]): string[] {
  const tally = new Map<string, { n: number; code: string; who: string | null }>();
  for (const { code, who } of leftOut) {
    const key = `${code} ${who ?? ""}`;
    const before = tally.get(key);
    tally.set(key, { n: (before?.n ?? 0) + 1, code, who });
  }
  return [...tally.values()].map(({ n, code, who }) => {
    if (who) return `${inWords(n)} ${n === 1 ? "is" : "are"} claimed by ${who}`;
    const [one, many] = WHY[code] ?? ["can’t be decided so", "can’t be decided so"];
    return `${inWords(n)} ${n === 1 ? one : many}`;
  });
}
