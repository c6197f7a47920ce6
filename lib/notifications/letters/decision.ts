import type { ContributionKind, DecisionSubject, Verdict } from "@/db/vocabulary";
import { capital } from "@/lib/platform/amounts";
import type { Letter } from "@/lib/platform/mail";

export type DecisionLetter = {
  to: string;
  publication: string;
  /** Where the writer sees everything of theirs. */
  href: string;
  kind: ContributionKind;
  verdict: Verdict;
  /** Whether it was about a changed text, while the earlier one stays up. */
  edit: boolean;
  about: DecisionSubject;
  /** Whether content notes came with it. Which, is on the page: they can say much over a shoulder. */
  noted: boolean;
  rule: { number: number; title: string } | null;
  reason: string | null;
  /** Until when its writer can object, in words, where the reason doesn't say it itself. */
  objection: string | null;
};

/** How each kind of contribution is called in a letter. */
const CALLED: Record<ContributionKind, string> = {
  comment: "note",
  story: "story",
  question: "question",
  follow_up: "question",
  byline: "name",
};

/** Where an approved contribution is now. */
const PLACED: Record<ContributionKind, string> = {
  comment: "It is in the conversation.",
  story: "It stands with the stories of its article.",
  question: "It is with the author. You will see here when there is an answer.",
  follow_up: "It is with the author. You will see here when there is an answer.",
  byline: "You can sign with it.",
};

/**
 * What a decision comes to, for its writer. It quotes nothing and names no article: letters are read over
 * shoulders.
 */
export function decisionLetter(letter: DecisionLetter): Letter {
  const { to, publication, href, rule, reason, objection } = letter;
  const text = [
    `Thank you for what you sent us. ${outcome(letter)}`,
    rule && `It is about rule ${rule.number}, “${rule.title}”. In the moderator’s words:`,
    reason,
    objection &&
      `If you think this is wrong you can ask for a second reading ${objection}, once; somebody else decides then.`,
    `Everything of yours, with its state and the reasons, is on this page:\n${href}`,
    `${publication}`,
  ].filter((part) => part !== null && part !== "");
  return { to, subject: `A line from ${publication}`, text: text.join("\n\n") };
}

function outcome({ kind, verdict, edit, about, noted }: DecisionLetter): string {
  const it = `your ${CALLED[kind]}`;
  switch (verdict) {
    case "approve": {
      if (noted) return `${PLACED[kind]} A moderator put a content note above it, which readers see first.`;
      return edit ? `The change to ${it} has been read, and readers see it now.` : PLACED[kind];
    }
    case "ask_change":
      return `Before ${it} is published, we ask you for a change. It keeps its place, and whoever asks reads it first when it comes back.`;
    case "reject":
      return edit
        ? `The change to ${it} can’t be published as it is; what was there before stays.`
        : `${capital(it)} can’t be published as it is.`;
    case "remove":
      return `${capital(it)} has been taken down.`;
    case "restore":
      return `${capital(it)} is back where it was, and readers see it again.`;
    case "merge":
      return `${capital(it)} came to us more than once, so one of them stands and the other is put aside. Nothing is wrong with it.`;
    case "move":
      return `A moderator moved ${it} to where it fits better in the conversation. Its words are as you wrote them, and its replies went along.`;
    case "lock":
      return "The conversation that you began is locked for now. It can be read, but not added to.";
    case "unlock":
      return "The conversation that you began is open again.";
    case "undo":
      if (about !== "text")
        return `We have taken back what we last wrote to you about ${about === "place" ? "the place of your note" : "the conversation that you began"}.`;
      return `We have taken back what we last wrote to you about ${it}. A person is reading it again.`;
  }
}
