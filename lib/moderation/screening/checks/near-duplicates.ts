import type { Check } from "../checks";

/** Much the same words have come in before: a text that was altered a little to be sent again. */
export const nearDuplicates: Check = {
  name: "near-duplicates",
  soft: true,
  look: (_, { alike }) =>
    alike === 0
      ? []
      : [
          {
            effect: "hold",
            explanation:
              alike === 1
                ? "Much the same came in once before this month, in slightly other words."
                : `Much the same came in ${alike} times before this month, in slightly other words.`,
          },
        ],
};
