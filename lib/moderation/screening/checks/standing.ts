import type { Check } from "../checks";

const REASONS = {
  ordered: "A moderator has everything read that this writer sends.",
  watched: "Much of what this writer sent was turned down, so all of it is read first.",
};

/** Everything is held of whom a moderator, or a history of noes, has put on that. */
export const standing: Check = {
  name: "standing",
  look: ({ kind }, { readFirst }) =>
    kind === "byline" || readFirst === null || readFirst === "untold"
      ? []
      : [{ effect: "hold", explanation: REASONS[readFirst] }],
};
