import type { AppealOutcome } from "@/db/vocabulary";
import type { AppealItemView } from "@/lib/moderation/appeals/views";
import { waitingWords } from "./waiting";

/** How an appeal ended, in a word. */
export const OUTCOMES: Record<AppealOutcome, string> = {
  upheld: "The decision stands",
  overturned: "Overturned",
  settled: "Taken back before anybody read the appeal",
};

/** Why the viewer can't decide an appeal. */
export const BARRED: Record<NonNullable<AppealItemView["barred"]>, string> = {
  own_decision: "You made this decision, so somebody else reads it again.",
  own_contribution: "You wrote this, so somebody else decides it.",
};

/** How long it waits; of a nameless letter only the day is known, so no minutes are made up. */
export function appealAge({ byline, appealedAt }: AppealItemView, now: Date): string {
  if (byline.kind !== "receipt") return waitingWords(appealedAt, now);
  const days = Math.floor((now.getTime() - appealedAt.getTime()) / 86_400_000);
  return days === 0 ? "today" : days === 1 ? "since yesterday" : `${days} days`;
}
