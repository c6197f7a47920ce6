import type { Letter } from "@/lib/platform/mail";

/** The letter with a sign-in link. */
export function signInLetter(input: { to: string; publication: string; href: string }): Letter {
  return {
    to: input.to,
    subject: `Your link to ${input.publication}`,
    text: [
      `You, or someone who typed your address, asked to sign in at ${input.publication}.`,
      `This link opens a page with one button. It works once, within half an hour:`,
      input.href,
      `If it wasn’t you, nothing happens unless somebody presses that button; you can let this letter be.`,
    ].join("\n\n"),
  };
}
