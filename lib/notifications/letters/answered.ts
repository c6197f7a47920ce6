import type { Letter } from "@/lib/platform/mail";

/** That the author has written back, in print, in private or to say no. What they wrote is read on the page alone. */
export function answeredLetter(input: { to: string; publication: string; href: string }): Letter {
  const { to, publication, href } = input;
  const text = [
    "The author has written back to the question you sent.",
    `You can read it on this page:\n${href}`,
    publication,
  ];
  return { to, subject: `A line from ${publication}`, text: text.join("\n\n") };
}
