import type { MonthView } from "./views";

/** Changes whenever a field changes its name or its meaning. */
const VERSION = 1;

/** What each field says, for whoever reads the file without the page. */
const FIELDS: Record<keyof MonthView, string> = {
  month: "The calendar month (UTC), as YYYY-MM. Each thing counts in the month in which it happened.",
  received: "Notes, stories and letters that were sent.",
  held: "Texts that automated checks held until a person had read them. No check turns anything down.",
  heldBy: "The same by check; a text may be held by several. What may point to a crisis is left out.",
  decisions: "Decisions of people, by verdict and by kind of text; also those that were taken back later.",
  byRule: "Decisions by the rule that they name, with its number and title at the end of the month.",
  undone: "Decisions that were taken back in the month, whenever they had been made.",
  reports: "Reports by readers.",
  reportOutcomes: "Reports answered: acted, the text was removed; kept, it stands.",
  reportHours: "Half of the reports answered were answered within so many hours; null for fewer than five.",
  notices: "Notices of something illegal (Regulation (EU) 2022/2065, Article 16), by what they said it was.",
  noticeOutcomes: "Notices closed: removed, kept, or gone before anybody decided.",
  noticeHours: "Half of the notices closed were closed within so many hours; null for fewer than five.",
  appeals: "Appeals of writers: received, and decided by a second person, upheld or overturned.",
  sanctions: "What was done about members: warn, hold_all (everything is read first), suspend, ban.",
  lifted: "Sanctions lifted before their end.",
  glass:
    "Who is behind a name or none: asked, opened with a second person’s consent, telling its writer put off by order.",
  score:
    "The learned score in use at the end of the month. It orders and points out, and decides nothing. Precision and recall on decisions it hadn’t learned from, between 0 and 1; null without a score.",
};

/** The transparency numbers as a file: whose they are, what they mean, and every month that is written. */
export function transparencyAsJson(publication: { name: string }, months: readonly MonthView[]): string {
  const file = {
    publication: publication.name,
    version: VERSION,
    licence: "CC0-1.0",
    smallNumbers:
      "A number below 5, none among them, is given as “fewer than 5”, since of a few somebody may know who they are.",
    fields: FIELDS,
    months,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
