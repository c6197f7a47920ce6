import type { Check } from "../checks";

/** The same words have come in before: a slip of the finger, or the same text under many articles. */
export const repeats: Check = {
  name: "repeats",
  soft: true,
  look: (_, { repeats, settings }) =>
    repeats <= settings.repeatsAllowed
      ? []
      : [
          {
            effect: "hold",
            explanation:
              repeats === 1
                ? "The same words came in once before this month."
                : `The same words came in ${repeats} times before this month.`,
          },
        ],
};
