/** What a check of screening is called, what it looks for, and what it asks for where it finds it. */
export type CheckWords = {
  label: string;
  does: string;
  asks: "holds" | "asks first" | "points" | "as listed";
};

/** What each of them asks for, in two words. */
export const ASKS: Record<CheckWords["asks"], string> = {
  holds: "Holds",
  "asks first": "Asks its writer first",
  points: "Only points",
  "as listed": "As it is listed",
};

/** By the names under which their findings are kept. */
export const CHECK_WORDS: Record<string, CheckWords> = {
  crisis: {
    label: "Signs of a crisis",
    does: "Words by which somebody says that they wish to die or to harm themselves. It goes to those who have time for it, before everything else.",
    asks: "holds",
  },
  "read-by-a-person": {
    label: "Stories and letters",
    does: "Every story and every letter to an author is read by a person, whoever wrote it.",
    asks: "holds",
  },
  "held-article": {
    label: "Articles that hold everything",
    does: "An article can be set so that all that is said under it waits.",
    asks: "holds",
  },
  "first-contributions": {
    label: "First contributions",
    does: "The first of a new member are read, as many as the settings say.",
    asks: "holds",
  },
  standing: {
    label: "Standing",
    does: "A moderator had everything of a name read first, or much of it was turned down.",
    asks: "holds",
  },
  "new-name": {
    label: "New names",
    does: "A name to write under that no moderator has read yet, and what is signed with it.",
    asks: "holds",
  },
  "listed-words": {
    label: "Listed words",
    does: "Words and phrases of the list, whole, whatever their case and also in disguise. Masked ones wait for nobody.",
    asks: "as listed",
  },
  "listed-expressions": {
    label: "Listed expressions",
    does: "Regular expressions of the list. Together they have fifty milliseconds; what takes longer is held.",
    asks: "as listed",
  },
  "look-alikes": {
    label: "Look-alike letters",
    does: "Letters of another script inside a word, signs that nobody sees, letters under heaps of marks.",
    asks: "holds",
  },
  links: {
    label: "Links",
    does: "More links than may pass. Trusted names pass with them.",
    asks: "asks first",
  },
  "identifying-details": {
    label: "Addresses and numbers",
    does: "E-mail addresses, telephone numbers and postal addresses, by which somebody could be found.",
    asks: "asks first",
  },
  recognisable: {
    label: "Who could recognise this",
    does: "Names, places, work and days by which somebody may be recognised, as its writer was shown on their device.",
    asks: "points",
  },
  shouting: {
    label: "Capitals",
    does: "Forty capitals or more, where they are half of all letters.",
    asks: "asks first",
  },
  language: {
    label: "Languages",
    does: "A text in a language that nobody here reads, as far as that can be told.",
    asks: "holds",
  },
  repeats: {
    label: "The same words",
    does: "The very same words that came in before, within thirty days. Trusted names pass with them.",
    asks: "holds",
  },
  "near-duplicates": {
    label: "Much the same words",
    does: "A text that is much like one of the last thirty days. Texts alone are compared, not their writers.",
    asks: "holds",
  },
  score: {
    label: "The learned score",
    does: "How much a text reads like what was turned down here. What waits anyway is read sooner for it.",
    asks: "points",
  },
  unfinished: {
    label: "Screening that failed",
    does: "Where something of screening could not be finished, a person reads what it was about.",
    asks: "holds",
  },
  unverified: {
    label: "From the letterbox",
    does: "A letter that came without a token: no account stands behind it, and it waits behind the others.",
    asks: "points",
  },
  "passed-on": {
    label: "Passed on by an author",
    does: "A letter that worried its author, who passed it on to the moderators.",
    asks: "holds",
  },
  "outside-akismet": {
    label: "Akismet",
    does: "Waits for its answer, or has one against it.",
    asks: "holds",
  },
  "outside-moderation-api": {
    label: "The moderation service",
    does: "Waits for its answer, or has one against it.",
    asks: "holds",
  },
};
