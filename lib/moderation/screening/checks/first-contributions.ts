import type { Check } from "../checks";

const ORDINALS = ["First", "Second", "Third", "Fourth", "Fifth"];

/** The first contributions of a member are held (three, unless the publication says otherwise). */
export const firstContributions: Check = {
  name: "first-contributions",
  look: ({ kind }, { approvedBefore, settings: { heldFirst } }) => {
    if (kind === "byline" || approvedBefore === null || approvedBefore >= heldFirst) return [];
    const ordinal = ORDINALS[approvedBefore] ?? "Early";
    return [
      {
        effect: "hold",
        explanation:
          approvedBefore === 0
            ? "First contribution from this writer."
            : `${ordinal} contribution from this writer; the first ${heldFirst} are read.`,
      },
    ];
  },
};
