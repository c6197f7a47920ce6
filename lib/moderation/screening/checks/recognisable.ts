import type { DetailKind, Span } from "@/lib/on-device/details/detail";
import { findDetails } from "@/lib/on-device/details/find-details";
import { findTogether, type PieceKind } from "@/lib/on-device/details/recognise";
import type { Check } from "../checks";

const MOST = 20;

/** What `identifying-details` and `links` don't say already. */
const FINDINGS: readonly { explanation: string; kinds: readonly DetailKind[] }[] = [
  { explanation: "Says somebody’s name.", kinds: ["name"] },
  {
    explanation: "Says where somebody lives, works or learns.",
    kinds: ["place", "work", "telling", "postcode"],
  },
  { explanation: "Has a day of the calendar in it.", kinds: ["date"] },
  { explanation: "Has the number of a card or an account in it.", kinds: ["account"] },
  { explanation: "Says under which name somebody is found elsewhere.", kinds: ["handle"] },
];

const PIECES: Record<PieceKind, string> = {
  place: "a place",
  work: "work",
  age: "an age",
  event: "an event",
};

/**
 * By what somebody may be recognised, by the rules that its writer was shown on their device. It holds nothing: many good
 * texts name a sister, and a moderator looks again.
 */
export const recognisable: Check = {
  name: "recognisable",
  look: ({ kind, body }) => {
    if (kind === "byline") return [];
    const details = findDetails(body);
    const found = FINDINGS.flatMap(({ explanation, kinds }) => {
      const spans = details.filter((detail) => kinds.includes(detail.kind)).slice(0, MOST);
      return spans.length === 0
        ? []
        : [{ effect: "inform" as const, explanation, spans: spans.map(placeOf) }];
    });
    const together = findTogether(body);
    if (together.length === 0) return found;
    const words = together.map((piece) => PIECES[piece.kind]).join(", ");
    const explanation = `May be enough together for somebody who knows them: ${words}.`;
    return [...found, { effect: "inform", explanation, spans: together.map(placeOf) }];
  },
};

function placeOf({ start, end }: Span): Span {
  return { start, end };
}
