import type { ContributionState, ReportOutcome } from "@/db/vocabulary";

/** What came of a report, for whoever made it. `state`: where what it is about stands now. */
export function outcomeWords(outcome: ReportOutcome, state: ContributionState): string {
  if (outcome === "waiting") {
    return state === "withdrawn"
      ? "Its writer took it back before anybody decided."
      : "A person will read it. It has not been decided yet.";
  }
  return {
    acted: "We have read it again, and taken it down.",
    kept: "We have read it again, and it stays: it keeps within the rules.",
    void: "It was set aside: it came with many others that were sent together, so none of them was weighed.",
  }[outcome];
}
