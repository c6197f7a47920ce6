import type { ContributionKind } from "@/db/vocabulary";
import type { MarkedText } from "../reviews/mark-spans";

/** What became of a contribution that was held. */
export type Fate = "published" | "turned down" | "removed" | "waiting";

/** One contribution that a change would have treated otherwise; of its writer there is nothing. */
export type TriedView = {
  id: string;
  kind: ContributionKind;
  article: string | null;
  text: MarkedText[];
  /** Why it would be held; why it was held. */
  because: string[];
  fate: Fate;
  reviewId: string | null;
};

/** What a change would have held of what came in over the last 30 days. Nothing is written. */
export type DryRunView = {
  looked: number;
  /** Whether these are all; otherwise they are the newest. */
  whole: boolean;
  /** Of those that passed unread. */
  wouldHold: { all: number; removed: number; examples: TriedView[] };
  /** Of those that were held. */
  wouldPass: { all: number; published: number; turnedDown: number; examples: TriedView[] };
  /** Of which readers would see a word masked, and of which they would see one again. */
  wouldMask: { all: number; examples: TriedView[] };
  wouldShow: { all: number; examples: TriedView[] };
  /** That the desk would cover, as hard to read. */
  wouldCover: number;
  /** Nameless ones whose outcome would hang on their writer's history, which nobody can look up. */
  unknowable: number;
  /** Some writers’ own history would have let them pass what was tried; they are not told apart. */
  soft: boolean;
};

declare module "@/lib/platform/form-state" {
  interface FormFindings {
    dryRun?: DryRunView;
  }
}
