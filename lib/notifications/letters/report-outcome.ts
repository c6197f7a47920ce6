import type { ReportOutcome } from "@/db/vocabulary";
import type { Letter } from "@/lib/platform/mail";

type Input = { to: string; publication: string; href: string; outcome: Exclude<ReportOutcome, "waiting"> };

const CAME_TO: Record<Input["outcome"], string> = {
  acted: "It has been read again, and taken down. Thank you.",
  kept: "It has been read again, and it stays: it keeps within the rules. Thank you for asking.",
  void: "It was set aside: it came with many others that were sent together, so none of them was weighed.",
};

/** What came of a report. It names neither what it was about nor where: letters are read over shoulders. */
export function reportOutcomeLetter({ to, publication, href, outcome }: Input): Letter {
  const text = [
    "You reported something to us.",
    CAME_TO[outcome],
    `Everything you have reported is on this page:\n${href}`,
    publication,
  ];
  return { to, subject: `A line from ${publication}`, text: text.join("\n\n") };
}
