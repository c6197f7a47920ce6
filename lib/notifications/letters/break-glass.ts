import type { Letter } from "@/lib/platform/mail";

/** That moderators have looked who somebody is. It says neither of what nor under which name: letters are read over shoulders. */
export function breakGlassLetter(input: { to: string; publication: string; href: string }): Letter {
  const { to, publication, href } = input;
  const text = [
    "Two of us have looked whose account stands behind something that you wrote under another name, or without one. We do that only for a reason, and we tell you each time.",
    `What it was about and why stands on this page:\n${href}`,
    publication,
  ];
  return { to, subject: `A line from ${publication}`, text: text.join("\n\n") };
}
