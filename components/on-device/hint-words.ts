import type { DetailKind } from "@/lib/on-device/details/detail";

/** What is said about words that were found, after the words themselves. */
export const HINT_WORDS: Record<DetailKind, string> = {
  name: "looks like a name. It could point to them, or to you.",
  place: "looks like a place. It could be enough for someone who knows you.",
  work: "may be where people know you from.",
  telling: "might be enough for someone who knows you.",
  date: "is a day that others may remember, too.",
  mail: "is an address. Everyone who ever reads this could write to it.",
  phone: "looks like a telephone number. Everyone who ever reads it could ring.",
  address: "looks like an address. It says where somebody lives.",
  postcode: "looks like a postcode. It stands for a few streets.",
  account: "looks like the number of a card or an account.",
  handle: "looks like a name from elsewhere, which can be looked up.",
  link: "is a link. What is behind it may say who you are.",
};

/** What no rule finds. */
export const UNFOUND: readonly string[] = [
  "A place, a job, an age and something that happened: each is nothing, all four may be one person.",
  "What you have told somebody before, in these words.",
  "What was in the news, or what the whole street saw.",
  "Somebody else’s secret, which they’d know came from you.",
];
