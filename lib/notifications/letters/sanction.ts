import type { SanctionKind } from "@/db/vocabulary";
import type { Letter } from "@/lib/platform/mail";

type SanctionLetter = {
  to: string;
  publication: string;
  /** Where the member reads it again, and can object. */
  href: string;
  kind: SanctionKind;
  until: Date | null;
  rule: { number: number; title: string };
  reason: string;
  /** Until when they can object, in words. */
  objection: string;
};

/** What moderators have decided about an account, and how to object. It quotes nothing of what was written. */
export function sanctionLetter(letter: SanctionLetter): Letter {
  const { to, publication, href, kind, until, rule, reason, objection } = letter;
  const text = [
    meaning(kind, until),
    `It is about rule ${rule.number}, “${rule.title}”. In the moderator’s words:`,
    reason,
    `If you think this is wrong you can object, once, ${objection}, and a second person decides. You do that on this page, where this letter stands as well:\n${href}`,
    "You can still read everything, take back what you wrote, download it, and delete your account.",
    publication,
  ];
  return { to, subject: `A line from ${publication}`, text: text.join("\n\n") };
}

/** That it has been taken back. */
export function liftedLetter({ to, publication, href }: Pick<SanctionLetter, "to" | "publication" | "href">) {
  const text = [
    "What we last wrote to you about your account has been taken back. It counts no more from now on.",
    `Everything of yours is on this page:\n${href}`,
    publication,
  ];
  return { to, subject: `A line from ${publication}`, text: text.join("\n\n") };
}

function meaning(kind: SanctionKind, until: Date | null): string {
  switch (kind) {
    case "warn":
      return "A moderator has something to say to you. Please read it on the page below before you next send something.";
    case "hold_all":
      return `From now on a person reads everything that you send before others can see it${until ? `, up to and including ${lastDay(until)}` : ""}.`;
    case "suspend":
      return `You can’t send anything ${until ? `up to and including ${lastDay(until)}` : "for now"}.`;
    case "ban":
      return "You can’t send anything here any more.";
  }
}

/** It ends with that day (UTC). */
function lastDay(until: Date): string {
  return new Date(until.getTime() - 1).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
}
