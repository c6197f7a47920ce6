import type { SanctionKind } from "@/db/vocabulary";
import type { MyAppealView } from "../appeals/views";

type Base = {
  id: string;
  kind: SanctionKind;
  rule: { number: number; title: string };
  reason: string;
  at: Date;
  /** From this moment on it counts no more. */
  until: Date | null;
  /** It counts at this moment; a warning for as long as it is unread. */
  counts: boolean;
  liftedAt: Date | null;
  /** When a warning was read. */
  readAt: Date | null;
};

/** A sanction, as the one it was given to reads it: never by whom. */
export type MySanctionView = Base & {
  /** The pen name that it was given to; nothing where it is about one's own names. */
  penName: string | null;
  /** Own contributions that were the occasion. */
  occasions: string[];
  /** What came of having it read again, and whether it still can be. */
  appeal: MyAppealView | null;
  appealable: boolean;
};

/** A sanction on the page of the persona it was given to. */
export type SanctionView = Base & {
  by: string;
  liftedBy: string | null;
  /** Its member has asked for a second reading, and waits. */
  appealed: boolean;
  /** The viewer may lift it. */
  liftable: boolean;
  occasions: { reviewId: string | null; excerpt: string }[];
};
