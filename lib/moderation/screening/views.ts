/** What one check held of what came in, and what became of it. */
export type HeldByCheckView = {
  check: string;
  held: number;
  approved: number;
  /** Sent back to its writer, whatever came of it. */
  changed: number;
  /** Rejected, or removed since. */
  turnedDown: number;
  waits: number;
};

/** What screening held of the newest contributions of the last 30 days. */
export type ScreenedView = {
  /** How many were looked at, and whether these are all. */
  looked: number;
  whole: boolean;
  held: number;
  /** Every check in its order, then what else held something. */
  checks: HeldByCheckView[];
};
