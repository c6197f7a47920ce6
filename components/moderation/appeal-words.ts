import type { IconName } from "@/components/ui/icon-paths";
import type { TagTone } from "@/components/ui/tag";
import type { AppealOutcome } from "@/db/vocabulary";
import type { AppealItemView, AppealSubject, AppealView } from "@/lib/moderation/appeals/views";
import { SANCTIONED } from "./member-words";
import { waitingWords } from "./waiting";
import { DONE, KINDS, signature } from "./words";

/** How an appeal ended, in a word. */
export const OUTCOMES: Record<AppealOutcome, string> = {
  upheld: "The decision stands",
  overturned: "Overturned",
  settled: "Taken back before anybody read the appeal",
};

/** What an appeal is about, with its icon and ink. */
export const SUBJECTS: Record<AppealSubject, { word: string; icon: IconName; tone: TagTone }> = {
  ...KINDS,
  sanction: { word: "Sanction", icon: "user", tone: "held" },
  notice: { word: "Legal notice", icon: "info", tone: "held" },
};

/** Why the viewer can't decide an appeal. */
export const BARRED: Record<NonNullable<AppealItemView["barred"]>, string> = {
  own_decision: "You made this decision, so somebody else reads it again.",
  own_contribution: "You wrote this, so somebody else decides it.",
  own_account: "This is about you, so somebody else decides it.",
};

/** The same in a word, for the list. */
export const BARRED_SHORT: Record<NonNullable<AppealItemView["barred"]>, string> = {
  own_decision: "Your decision",
  own_contribution: "Yours",
  own_account: "About you",
};

/** Who objects: a name and what kind of name that is. Who gave a notice has none here. */
export function objector({ byline }: Pick<AppealItemView, "byline">): { name: string; kind: string | null } {
  return byline ? signature(byline) : { name: "Who gave notice", kind: null };
}

/** How long it waits; of a nameless letter only the day is known, so no minutes are made up. */
export function appealAge({ byline, appealedAt }: AppealItemView, now: Date): string {
  if (byline?.kind !== "receipt") return waitingWords(appealedAt, now);
  const days = Math.floor((now.getTime() - appealedAt.getTime()) / 86_400_000);
  return days === 0 ? "today" : days === 1 ? "since yesterday" : `${days} days`;
}

/** What was done first, after who did it: "Ines rejected this". */
export function doneFirst({ against }: AppealView): string {
  switch (against.of) {
    case "decision":
      return `${DONE[against.verdict]} this`;
    case "sanction":
      return `gave this: ${SANCTIONED[against.kind].toLowerCase()}`;
    case "notice":
      return "kept this, on a legal notice";
  }
}

/** What an overturn would do here. */
export function overturnEffect({ against, contribution }: AppealView): string {
  if (against.of === "sanction") {
    return against.counts
      ? "It is lifted at once, and counts no more."
      : "It counts no more already. It is marked as lifted.";
  }
  if (against.of === "notice")
    return "It is taken back. The notice waits again, held by you, to be decided anew.";
  if (against.overtaken) {
    const now =
      contribution?.state === "approved" ? "It is published already" : "Something newer has been decided";
    return `${now}, and stays as it is. The statement is void, and the decision counts no more.`;
  }
  return against.verdict === "remove"
    ? "It is back where it was, and the decision counts no more."
    : "It is approved as it stands, and the decision counts no more.";
}
