import type { IconName } from "@/components/ui/icon-paths";
import type { TagTone } from "@/components/ui/tag";
import type {
  BylineKind,
  CaseQueue,
  ContributionKind,
  ContributionState,
  Queue,
  Verdict,
} from "@/db/vocabulary";
import type { RepeatView } from "@/lib/moderation/reviews/views";
import type { SignatureView } from "@/lib/moderation/views";
import { listed } from "@/lib/platform/amounts";

/** What the desk calls its queues. */
export const QUEUE_NAMES: Record<Queue | CaseQueue, string> = {
  crisis: "Crisis",
  reported: "Reported",
  held: "Held notes",
  stories: "Stories",
  questions: "Questions",
  "new-members": "New members",
  appeals: "Appeals",
  "legal-notices": "Legal notices",
};

/** What each kind of contribution is called here, with its icon and ink. */
export const KINDS: Record<ContributionKind, { word: string; icon: IconName; tone: TagTone }> = {
  comment: { word: "Note", icon: "pencil-line", tone: "note" },
  story: { word: "Story", icon: "book-open", tone: "story" },
  question: { word: "Question", icon: "mail-question-mark", tone: "answer" },
  follow_up: { word: "Letter", icon: "mail", tone: "answer" },
  byline: { word: "Name", icon: "user", tone: "plain" },
};

/** Where a contribution stands, in a word. */
export const STATES: Record<ContributionState, string> = {
  received: "Just received",
  held: "Waiting",
  changes_asked: "With its writer",
  approved: "Published",
  rejected: "Rejected",
  removed: "Removed",
  merged: "Put aside, sent twice",
  withdrawn: "Withdrawn by its writer",
};

/** What somebody did, after their name: "Ines approved this". */
export const DONE: Record<Verdict, string> = {
  approve: "approved",
  ask_change: "asked for a change to",
  reject: "rejected",
  remove: "removed",
  restore: "restored",
  merge: "put aside, as sent twice,",
  move: "moved",
  lock: "locked the conversation that begins with",
  unlock: "opened again the conversation that begins with",
  undo: "took back",
};

/** What was decided, by itself: "Approved". */
export const DECIDED: Record<Verdict, string> = {
  approve: "Approved",
  ask_change: "Change asked for",
  reject: "Rejected",
  remove: "Removed",
  restore: "Restored",
  merge: "Put aside, sent twice",
  move: "Moved",
  lock: "Conversation locked",
  unlock: "Conversation opened again",
  undo: "Taken back",
};

/** What came with an approval, after it: ", with a content note: grief". */
export function withNotes(notes: readonly string[]): string {
  if (notes.length === 0) return "";
  return `, with ${notes.length === 1 ? "a content note" : "content notes"}: ${listed(notes)}`;
}

/** What one of the same words is, how alike they are, and what became of it. */
export function repeatInWords({ alike, kind, article, state, decidedBy }: RepeatView): string {
  return [
    alike < 100 && `${alike} % the same`,
    KINDS[kind].word,
    article && `on ${article}`,
    STATES[state].toLowerCase(),
    decidedBy && `by ${decidedBy}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** What kind of name it is, beside the name. */
const NAME_KINDS: Record<BylineKind, string> = {
  display: "own name",
  pen: "pen name",
  anonymous: "a member, nameless",
  receipt: "without an account",
};

/** The name a contribution shows, and what kind of name that is. */
export function signature({ kind, name, label }: Omit<SignatureView, "label"> & Partial<SignatureView>): {
  name: string;
  kind: string;
} {
  return { name: name ?? (label ? `A reader, “${label}”` : "A reader"), kind: NAME_KINDS[kind] };
}

/** Why an item waits, in two words for the list; the sentence stands with the item. Some checks need none there. */
const SHORT: Record<string, string> = {
  crisis: "May be a crisis",
  "first-contributions": "New writer",
  standing: "Read first",
  "new-name": "New name",
  "held-article": "Held article",
  "listed-words": "Listed words",
  links: "Links",
  repeats: "Sent before",
  unfinished: "Not screened",
};

/** What a check finds, where a queue is narrowed to what it holds. */
export const CHECK_NAMES: Record<string, string> = {
  "first-contributions": "New writer",
  "new-name": "New name",
  "held-article": "Held article",
  "listed-words": "Listed words",
  "listed-expressions": "Listed expressions",
  links: "Links",
  "identifying-details": "Addresses and numbers",
  "look-alikes": "Look-alike letters",
  shouting: "In capitals",
  language: "Another language",
  standing: "Read first",
  repeats: "Sent before",
  "near-duplicates": "Much like another",
  "outside-akismet": "Akismet",
  "outside-moderation-api": "Moderation service",
  "passed-on": "Passed on by the author",
  unfinished: "Not screened",
};

export function shortSignals(signals: readonly { check: string }[]): string[] {
  return [...new Set(signals.flatMap(({ check }) => SHORT[check] ?? []))];
}
