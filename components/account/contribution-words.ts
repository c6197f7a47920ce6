import type { ContributionKind, ContributionState } from "@/db/vocabulary";
import { articlePath, newStoryPath, notePath, storyPath } from "@/lib/articles/paths";
import type { MyContributionView } from "@/lib/contributions/views";
import { amount, lower } from "@/lib/platform/amounts";
import { ownLetterPath } from "@/lib/questions/paths";

/** How each kind is called on screen. */
export const KINDS: Record<ContributionKind, string> = {
  comment: "Note",
  story: "Story",
  question: "Question",
  follow_up: "Question",
  byline: "Name",
};

/** Where an approved contribution is. */
const APPROVED: Record<ContributionKind, string> = {
  comment: "In the conversation",
  story: "On the site",
  question: "With the author",
  follow_up: "With the author",
  byline: "In use",
};

const STATES: Record<Exclude<ContributionState, "approved">, string> = {
  received: "On its way",
  held: "With a moderator",
  changes_asked: "Back with you",
  rejected: "Not published",
  removed: "Taken down",
  merged: "Sent twice",
  withdrawn: "Taken back",
};

/** The state of a contribution, for its writer. */
export function stateInWords({
  state,
  kind,
  stage,
}: Pick<MyContributionView, "state" | "kind" | "stage">): string {
  if (state === "approved" && stage === "answered") return "Answered";
  if (state === "approved" && stage === "declined") return "Declined";
  return state === "approved" ? APPROVED[kind] : STATES[state];
}

/** Why it waits, as one sentence goes on: "third contribution from this writer; the first 3 are read." */
export function inOneSentence(reasons: readonly string[]): string {
  return `${reasons.map((reason) => lower(reason.replace(/\.$/, ""))).join("; ")}.`;
}

/** Where it can be read: by everyone, or a question with its answer by its writer alone. */
export function placeOf(contribution: MyContributionView): { href: string; label: string } | null {
  const { id, state, kind, article, note } = contribution;
  if (state === "withdrawn") return null;
  if (kind === "question" || kind === "follow_up") {
    return { href: ownLetterPath(id), label: "See the letter as it stands, and any answer" };
  }
  if (state !== "approved") return null;
  const label = "See it where it stands";
  if (kind === "story") return { href: storyPath(id), label };
  return article && note ? { href: notePath(article.slug, note.threadId, id), label } : null;
}

/** Where what was turned down or taken down can be written again: changed, it is a new one. */
export function againAt({ state, kind, article, note }: MyContributionView): string | null {
  if ((state !== "rejected" && state !== "removed") || !article) return null;
  if (kind === "story") return newStoryPath(article.slug);
  if (kind !== "comment" || !note) return null;
  return note.parentId
    ? `${notePath(article.slug, note.threadId, note.parentId)}#reply`
    : `${articlePath(article.slug)}#write`;
}

/** How long things like it take at present, as measured (in minutes); the promise where nothing is measured yet. */
export function waitInWords(wait: { p50: number; p90: number } | null, promiseHours: number): string {
  if (!wait) return `We read what waits within ${inTime(promiseHours * 60)}, as a rule.`;
  return `Of late, half of what waits like this was read within ${inTime(wait.p50)}, and nine in ten within ${inTime(wait.p90)}.`;
}

/** Minutes as people say them, rounded up: "two hours". */
function inTime(minutes: number): string {
  if (minutes < 55) return amount(Math.max(5, Math.ceil(minutes / 5) * 5), "minute", "minutes");
  if (minutes < 36 * 60) return amount(Math.ceil(minutes / 60), "hour", "hours");
  return amount(Math.ceil(minutes / 1440), "day", "days");
}
