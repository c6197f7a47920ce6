import { findCrisis } from "@/lib/moderation/crisis/find-crisis";
import { CRISIS_URGENCY } from "@/lib/moderation/crisis/urgency";
import type { Check } from "../checks";

/**
 * Words by which somebody may be in a crisis now, whoever they are: a person with time for it reads them first. It
 * holds, and never turns anything down.
 */
export const crisis: Check = {
  name: "crisis",
  readsTitles: true,
  look: ({ kind, body }) => {
    const spans = kind === "byline" ? [] : findCrisis(body);
    if (spans.length === 0) return [];
    const explanation = "Reads as if its writer may be in a very dark place now.";
    return [{ effect: "hold", explanation, spans, urgency: CRISIS_URGENCY }];
  },
};
