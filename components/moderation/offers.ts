import { CONTENT_NOTES, type ContentNote } from "@/db/vocabulary";
import type { DecideInput } from "@/lib/moderation/decisions/schemas";
import { canBeAskedForChange, canBeMerged, canCarryContentNotes } from "@/lib/moderation/policy";
import type { RepeatView, ReviewView } from "@/lib/moderation/reviews/views";

/** What is asked for in the panel above the bar before a decision is sent. */
export type Panel = { heading: string } & (
  | { asks: "reason" }
  | { asks: "notes"; notes: readonly ContentNote[] }
  | { asks: "repeat"; repeats: readonly RepeatView[] }
);

/** A decision that can be made here, by the name that its button has. Without a panel it is sent at once. */
export type Offer = {
  choice: DecideInput["verdict"] | "approve_with_note";
  verdict: DecideInput["verdict"];
  label: string;
  key?: string;
  panel?: Panel;
};

/** To whom it can be passed on: to those who read a crisis, or back from them. */
export type PassOffer = { to: "crisis" | "back"; label: string };

/** The way on from here, while it waits and isn't the viewer's own. */
export function passOffer({ queue, closedAt, own }: ReviewView): PassOffer | undefined {
  if (own || closedAt !== null) return undefined;
  return queue === "crisis" ? { to: "back", label: "Not a crisis" } : { to: "crisis", label: "To crisis" };
}

/** What can be decided, by where the contribution stands. The command refuses anything else. */
export function offersFor(review: ReviewView): Offer[] {
  const { state, edit, closedAt, own, kind, byline } = review;
  if (own) return [];
  const open = closedAt === null;
  if (state === "held" && open) {
    const asks = canBeAskedForChange({ kind, bylineKind: byline.kind }).allowed;
    const approving = [approve("Approve"), no("reject", "Reject", "r"), ...noting(review, "Approve")];
    return [...approving, ...(asks ? [ASK] : []), ...merging(review)];
  }
  if (state === "approved" && open && edit) {
    const approving = [approve("Approve the edit"), no("reject", "Reject the edit", "r")];
    return [...approving, ...noting(review, "Approve the edit"), no("remove", "Remove it all")];
  }
  if (state === "approved") {
    const kept = open ? [approve("Keep it")] : [];
    const noted = open ? noting(review, "Keep it") : [];
    return [...kept, no("remove", "Remove", "r"), ...noted, ...merging(review)];
  }
  if (state === "removed") return [{ choice: "restore", verdict: "restore", label: "Restore", key: "a" }];
  return [];
}

const ASK: Offer = {
  choice: "ask_change",
  verdict: "ask_change",
  label: "Ask for a change",
  key: "c",
  panel: { asks: "reason", heading: "Ask for a change because" },
};

function approve(label: string): Offer {
  return { choice: "approve", verdict: "approve", label, key: "a" };
}

function no(verdict: "reject" | "remove", label: string, key?: string): Offer {
  return { choice: verdict, verdict, label, key, panel: { asks: "reason", heading: `${label} because` } };
}

/** With content notes that don't stand above it yet. */
function noting({ kind, contentNotes }: ReviewView, label: string): Offer[] {
  const notes = CONTENT_NOTES.filter((note) => !contentNotes.includes(note));
  if (!canCarryContentNotes({ kind }).allowed || notes.length === 0) return [];
  const panel: Panel = { asks: "notes", heading: `${label}, and say before it`, notes };
  return [{ choice: "approve_with_note", verdict: "approve", label: "With a note", key: "n", panel }];
}

/** Where the same was sent before or since, and stands or still waits. */
function merging({ kind, repeats: all }: ReviewView): Offer[] {
  const repeats = all.filter(
    (one) => one.kind === kind && (one.state === "held" || one.state === "approved"),
  );
  if (!canBeMerged({ kind }).allowed || repeats.length === 0) return [];
  const panel: Panel = { asks: "repeat", heading: "Put this one aside, and keep", repeats };
  return [{ choice: "merge", verdict: "merge", label: "Sent twice", panel }];
}
