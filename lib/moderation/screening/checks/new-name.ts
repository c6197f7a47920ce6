import type { Check } from "../checks";

/** A name that no moderator has read yet. */
export const newName: Check = {
  name: "new-name",
  look: ({ kind }, { nameIsNew }) =>
    kind === "byline"
      ? [{ effect: "hold", explanation: "A new name to write under." }]
      : nameIsNew
        ? [{ effect: "hold", explanation: "Signed with a name that is new here." }]
        : [],
};
