import type { Check } from "../checks";

const NAMES = {
  story: "Every story is read by a person first.",
  question: "Every question is read by a person before it goes to the author.",
  follow_up: "Every letter to the author is read by a person first.",
} as const;

/** Stories and letters always wait for a person, whoever wrote them. */
export const readByAPerson: Check = {
  name: "read-by-a-person",
  look: ({ kind }) =>
    kind === "story" || kind === "question" || kind === "follow_up"
      ? [{ effect: "hold", explanation: NAMES[kind] }]
      : [],
};
