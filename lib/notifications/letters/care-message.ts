import type { Letter } from "@/lib/platform/mail";

export type CareMessageLetter = {
  to: string;
  publication: string;
  /** Where the writer reads it. */
  href: string;
};

/** That a person has written, and where to read it. What about is not said: letters are read over shoulders. */
export function careMessageLetter({ to, publication, href }: CareMessageLetter): Letter {
  const text = [
    "Somebody who reads what is sent to us has written to you. It is not a decision, and nothing is asked of you.",
    `It stands on this page:\n${href}`,
    publication,
  ];
  return { to, subject: `A line from ${publication}`, text: text.join("\n\n") };
}
