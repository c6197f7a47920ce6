import { ABOUT_WRITER } from "../about-writer";
import type { Check } from "../checks";

/** Everything is held of whom a moderator, or a history of noes, has put on that. */
export const standing: Check = {
  name: "standing",
  look: ({ kind }, { readFirst }) =>
    kind === "byline" || readFirst === null || readFirst === "untold"
      ? []
      : [{ effect: "hold", explanation: ABOUT_WRITER[readFirst].staff }],
};
