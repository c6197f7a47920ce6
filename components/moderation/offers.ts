import { canBeAskedForChange } from "@/lib/moderation/policy";
import type { ReviewView } from "@/lib/moderation/reviews/views";

/** A decision that can be made here. `because`: it needs a rule and a sentence, under this heading. */
export type Offer = {
  verdict: "approve" | "ask_change" | "reject" | "remove" | "restore";
  label: string;
  key?: string;
  because?: string;
};

/** To whom it can be passed on: to those who read a crisis, or back from them. */
export type PassOffer = { to: "crisis" | "back"; label: string };

/** The way on from here, while it waits and isn't the viewer's own. */
export function passOffer({ queue, closedAt, own }: ReviewView): PassOffer | undefined {
  if (own || closedAt !== null) return undefined;
  return queue === "crisis"
    ? { to: "back", label: "Pass back: no crisis" }
    : { to: "crisis", label: "Pass on: may be a crisis" };
}

/** What can be decided, by where the contribution stands. The command refuses anything else. */
export function offersFor({ state, edit, closedAt, own, kind, byline }: ReviewView): Offer[] {
  if (own) return [];
  const open = closedAt === null;
  if (state === "held" && open) {
    const asks = canBeAskedForChange({ kind, bylineKind: byline.kind }).allowed;
    return [approve("Approve"), no("reject", "Reject", "r"), ...(asks ? [ASK] : [])];
  }
  if (state === "approved" && open && edit)
    return [approve("Approve the edit"), no("reject", "Reject the edit", "r"), no("remove", "Remove it all")];
  if (state === "approved") return [...(open ? [approve("Keep it")] : []), no("remove", "Remove", "r")];
  if (state === "removed") return [{ verdict: "restore", label: "Restore", key: "a" }];
  return [];
}

const ASK: Offer = {
  verdict: "ask_change",
  label: "Ask for a change",
  key: "c",
  because: "Ask for a change because",
};

function approve(label: string): Offer {
  return { verdict: "approve", label, key: "a" };
}

function no(verdict: "reject" | "remove", label: string, key?: string): Offer {
  return { verdict, label, key, because: `${label} because` };
}
