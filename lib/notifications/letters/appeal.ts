import type { AppealOutcome } from "@/db/vocabulary";
import type { Letter } from "@/lib/platform/mail";

/** What an appeal was about, as it is said in the letter. */
export type AppealLetterAbout = "decision" | "sanction" | "notice";

export type AppealLetter = {
  to: string;
  publication: string;
  /** Where everything stands: the account page, or where the reference of a notice is looked up. */
  href: string;
  about: AppealLetterAbout;
  /** Empty where what was decided on the appeal has been taken back. */
  outcome: AppealOutcome | null;
  answer: string | null;
};

/** What an appeal came to, for whoever objected. It quotes nothing of theirs and names no article. */
export function appealLetter({ to, publication, href, about, outcome, answer }: AppealLetter): Letter {
  const text = [
    outcome === null
      ? "We have taken back what we last wrote to you about your appeal. A person is reading it again."
      : `Somebody who didn’t make the decision has read it again, as you asked. ${outcome === "overturned" ? OVERTURNED[about] : "It stands."}`,
    outcome !== null && "In their words:",
    outcome !== null && answer,
    about === "notice"
      ? `With the reference of your notice you can see what became of it:\n${href}`
      : `Everything of yours, with its state and the reasons, is on this page:\n${href}`,
    publication,
  ].filter((part) => part !== null && part !== false);
  return { to, subject: `A line from ${publication}`, text: text.join("\n\n") };
}

const OVERTURNED: Record<AppealLetterAbout, string> = {
  decision: "It was wrong, and has been taken back.",
  sanction: "It was wrong. What was done about your account is lifted, and counts no more.",
  notice: "It was wrong, and has been taken back. Your notice is decided anew.",
};
