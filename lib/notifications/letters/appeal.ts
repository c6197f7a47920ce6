import type { AppealOutcome } from "@/db/vocabulary";
import type { Letter } from "@/lib/platform/mail";

export type AppealLetter = {
  to: string;
  publication: string;
  /** Where the writer sees everything of theirs. */
  href: string;
  /** Empty where what was decided on the appeal has been taken back. */
  outcome: AppealOutcome | null;
  answer: string | null;
};

/** What an appeal came to, for its writer. It quotes nothing of theirs and names no article. */
export function appealLetter({ to, publication, href, outcome, answer }: AppealLetter): Letter {
  const text = [
    outcome === null
      ? "We have taken back what we last wrote to you about your appeal. A person is reading it again."
      : `Somebody who didn’t make the decision has read it again, as you asked. ${outcome === "overturned" ? "It was wrong, and has been taken back." : "It stands."}`,
    outcome !== null && "In their words:",
    outcome !== null && answer,
    `Everything of yours, with its state and the reasons, is on this page:\n${href}`,
    publication,
  ].filter((part) => part !== null && part !== false);
  return { to, subject: `A line from ${publication}`, text: text.join("\n\n") };
}
