import type { SanctionKind } from "@/db/vocabulary";
import type { HintView } from "@/lib/moderation/members/views";
import type { SanctionView } from "@/lib/moderation/sanctions/views";
import type { StandingView } from "@/lib/moderation/standing/views";
import { amount, capital, listed } from "@/lib/platform/amounts";

/** What each sanction is called at the desk, and what it does. */
export const SANCTIONS: Record<SanctionKind, { label: string; hint: string }> = {
  warn: { label: "Warn", hint: "They read it before they can next send something." },
  hold_all: { label: "Hold everything", hint: "Whatever they send is read first." },
  suspend: { label: "Suspend", hint: "They can send nothing until the day you give." },
  ban: { label: "Ban", hint: "They can send nothing any more." },
};

/** What was done: "Warned", "Suspended". */
export const SANCTIONED: Record<SanctionKind, string> = {
  warn: "Warned",
  hold_all: "Everything held",
  suspend: "Suspended",
  ban: "Banned",
};

/** Whether a sanction counts, in a word. */
export function sanctionState({ kind, counts, liftedAt, readAt }: SanctionView): string {
  if (liftedAt) return "Lifted";
  if (kind === "warn") return readAt ? "Read" : "Not read yet";
  return counts ? "In force" : "Ended";
}

const MEANING: Record<StandingView["standing"], string> = {
  new: "New here: the first things they send are read.",
  known: "Known: what they send is screened like anybody’s.",
  trusted: "Trusted: links and repeats alone don’t hold what they send.",
  watched: "Watched: everything they send is read first.",
};

/** A standing with its reasons. */
export function standingWords(view: StandingView): string {
  const { approved, rejected, removed, upheld } = view;
  const parts = [
    ...(approved > 0 ? [`${amount(approved, "contribution", "contributions")} approved`] : []),
    ...(rejected > 0 ? [amount(rejected, "rejected", "rejected")] : []),
    ...(removed > 0 ? [`${amount(removed, "removed", "removed")}${reported(upheld)}`] : []),
  ];
  const because = parts.length > 0 ? `${capital(listed(parts))}; what is older weighs less.` : "";
  return `${MEANING[view.standing]} ${because}`.trim();
}

function reported(upheld: number): string {
  return upheld > 0 ? ` (${amount(upheld, "of them", "of them")} after a report)` : "";
}

/** What points to whom. */
export const HINTS: Record<HintView["kind"], string> = {
  name: "The name looks like that of",
  address: "The address is a variant of that of",
  texts: "The same texts came from",
  joined: "The account was made within a week of the ban of",
};
