import type { Signal } from "./signal";

/** What came through the letterbox: work was done for it, and no member's token spent. */
export const UNVERIFIED: Signal = {
  check: "unverified",
  effect: "inform",
  explanation: "It came through the letterbox: no account stands behind it.",
};

/** Behind all that waits otherwise. */
export const UNVERIFIED_URGENCY = -1;
