import type { LetterState, OpenedLetterView } from "@/lib/questions/receipts/views";

/** What stands above a letter that was opened, for each state that it can be in. `name` is the author's. */
export const HEADINGS: Record<LetterState, (name: string) => string> = {
  waiting: () => "It is waiting to be read",
  with_author: (name) => `It is on ${name}’s desk`,
  answered: (name) => `${name} wrote back`,
  declined: (name) => `${name} can’t answer this one`,
  turned_down: () => "It wasn’t passed on",
};

/** The same in a tag, with the day. */
export const TAGS: Record<
  LetterState,
  { tone: "held" | "note" | "answer" | "plain" | "care"; words: string }
> = {
  waiting: { tone: "held", words: "With a moderator" },
  with_author: { tone: "note", words: "With the author since" },
  answered: { tone: "answer", words: "Answered on" },
  declined: { tone: "plain", words: "Declined on" },
  turned_down: { tone: "care", words: "Not passed on" },
};

/** The day that belongs to a letter's tag. */
export function tagDay({ state, readOn, closedOn }: OpenedLetterView): string | null {
  if (state === "with_author") return readOn;
  return state === "answered" || state === "declined" ? closedOn : null;
}

/** An ISO date as people say it: "9 November". */
export function dayInWords(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}
