import type { Check } from "@/lib/moderation/screening/checks";
import { type Facts, UNKNOWN } from "@/lib/moderation/screening/facts";
import { BARE_NOTE } from "./bare-note";

/** Nothing stands in the way of it. */
const FACTS: Facts = { ...UNKNOWN, known: true, articleHoldsEverything: false, nameIsNew: false };

/** What a check says of a note with these words, and the words it marks. */
export function lookAt(check: Check, body: string, facts: Partial<Facts> = {}) {
  return check
    .look({ ...BARE_NOTE, body }, { ...FACTS, ...facts })
    .map(({ effect, explanation, spans = [] }) => ({
      effect,
      explanation,
      marked: spans.map(({ start, end }) => body.slice(start, end)),
    }));
}
