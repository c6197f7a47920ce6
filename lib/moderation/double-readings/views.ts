import type { ReadingVerdict, Verdict } from "@/db/vocabulary";
import type { ReviewView } from "../reviews/views";

/** What the desk of double readings shows: how many wait for the viewer, and one of them, or what came of one. */
export type ReadingDeskView = {
  /** At most a hundred are counted. */
  waiting: number;
  reading: BlindReadingView | ReadReadingView | null;
};

/** A text before somebody who is to read it blind: as it stood when it was decided on, without a word of how. */
export type BlindReadingView = {
  state: "blind";
  readingId: string;
  review: ReviewView;
  verdicts: ReadingVerdict[];
};

/** What came of a double reading, for whoever gave it. */
export type ReadReadingView = {
  state: "read";
  readingId: string;
  verdict: ReadingVerdict;
  rule: CitedView | null;
  first: { by: string; at: Date; verdict: Verdict; rule: CitedView | null; reason: string | null };
  reviewId: string | null;
  /** It has been decided otherwise since, or taken back. */
  undone: boolean;
};

type CitedView = { number: number; title: string };
