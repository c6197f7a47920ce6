import type { SignalSpan } from "@/db/schema/moderation";
import { findAddresses, findMail, findPhones } from "@/lib/on-device/details/reachable";
import type { Check } from "../checks";

const MOST = 20;

type Detail = { explanation: string; advice: string; find: (body: string) => SignalSpan[] };

const DETAILS: readonly Detail[] = [
  {
    explanation: "Has an e-mail address in it.",
    advice: "There is an e-mail address in it. Everyone who ever reads this could write to it.",
    find: findMail,
  },
  {
    explanation: "Has what may be a telephone number in it.",
    advice: "This looks like a telephone number. Everyone who ever reads it could ring.",
    find: findPhones,
  },
  {
    explanation: "Has what may be a postal address in it.",
    advice: "This looks like an address. Everyone who ever reads it would know where somebody lives.",
    find: findAddresses,
  },
];

/** Details by which a person can be found, the writer's or somebody else's: their writer looks again, then a moderator. */
export const identifyingDetails: Check = {
  name: "identifying-details",
  readsTitles: true,
  look: ({ body }) =>
    DETAILS.flatMap(({ find, ...words }) => {
      const spans = find(body)
        .slice(0, MOST)
        .map(({ start, end }) => ({ start, end }));
      return spans.length === 0 ? [] : [{ effect: "nudge" as const, ...words, spans }];
    }),
};
