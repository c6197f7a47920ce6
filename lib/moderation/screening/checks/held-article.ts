import type { Check } from "../checks";

/** An article can be set so that everything under it waits. */
export const heldArticle: Check = {
  name: "held-article",
  look: (_, facts) =>
    facts.articleHoldsEverything
      ? [{ effect: "hold", explanation: "Everything under this article is read first." }]
      : [],
};
